package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.emulator.support.EndedProgram;
import io.cloudauth.emulator.support.RunningProgram;
import io.cloudauth.emulator.support.Trusting;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An emulator that serves https. */
class TlsTest {

    private static final String HEALTH = "/_emulator/health";

    @TempDir private Path folder;

    @Test
    void aClientThatTrustsTheAuthorityConnectsByEachName() throws Exception {
        try (CloudAuthEmulator emulator = start("verification.test")) {
            assertThat(emulator.endpoint()).startsWith("https://127.0.0.1:");
            Trusting client = Trusting.authority(authority());
            assertThat(client.get(emulator.endpoint() + HEALTH).statusCode()).isEqualTo(200);
            String byName = "https://localhost:" + emulator.port() + HEALTH;
            assertThat(client.get(byName).statusCode()).isEqualTo(200);
            assertThat(namesOf(handshake(emulator, "verification.test")))
                    .contains(
                            "localhost",
                            "verification.test",
                            "cloudauth-emulator.verification.test");
        }
    }

    @Test
    void aClientThatDoesNotTrustItOrAsksForAnotherNameRefuses() throws Exception {
        try (CloudAuthEmulator emulator = start()) {
            Trusting theJdks = new Trusting(SSLContext.getDefault());
            assertThatThrownBy(() -> theJdks.get(emulator.endpoint() + HEALTH))
                    .isInstanceOf(SSLException.class);
            assertThatThrownBy(() -> handshake(emulator, "another.test"))
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void plainHttpIsNotAnswered() throws Exception {
        try (CloudAuthEmulator emulator = start();
                Socket plain = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
            plain.getOutputStream()
                    .write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] received = plain.getInputStream().readAllBytes();
            assertThat(new String(received, StandardCharsets.ISO_8859_1)).doesNotContain("HTTP");
        }
    }

    @Test
    void aRequestThatArrivesInPiecesIsRead() throws Exception {
        try (CloudAuthEmulator emulator = start();
                SSLSocket socket = connect(emulator)) {
            OutputStream out = socket.getOutputStream();
            String request =
                    "GET "
                            + HEALTH
                            + " HTTP/1.1\r\nHost: localhost:"
                            + emulator.port()
                            + "\r\n\r\n";
            for (int i = 0; i < 2; i++) { // twice on one connection
                for (byte next : request.getBytes(StandardCharsets.US_ASCII)) {
                    out.write(next);
                }
                assertThat(line(socket.getInputStream())).isEqualTo("HTTP/1.1 200 OK");
                skipRest(socket.getInputStream());
            }
        }
    }

    @Test
    void theAuthorityStaysUntilAHostIsAdded() throws Exception {
        start("one.test").close();
        String first = Files.readString(authority());
        start("one.test").close();
        start().close();
        assertThat(Files.readString(authority())).isEqualTo(first);
        start("two.test").close();
        assertThat(Files.readString(authority())).isNotEqualTo(first);
    }

    @Test
    void aBrokenFileIsReplaced() throws Exception {
        start().close();
        Files.writeString(folder.resolve("emulator.p12"), "not a key store");
        try (CloudAuthEmulator emulator = start()) {
            Trusting client = Trusting.authority(authority());
            assertThat(client.get(emulator.endpoint() + HEALTH).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theKeyOfTheAuthorityIsNotKept() throws Exception {
        start().close();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("emulator.p12"))) {
            store.load(in, "emulator".toCharArray());
        }
        assertThat(Collections.list(store.aliases())).containsExactly("emulator");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("authority.pem", "emulator.p12");
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> CloudAuthEmulator.builder().tls(file).start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot use the folder of --tls");
        EndedProgram program =
                EndedProgram.run("C", "--port", "0", "--tls", file.resolve("below").toString());
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.err()).contains("--tls").doesNotContain("Exception", "--port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "https://emulator", "emulator:8964", "-a", "a,dns:other"})
    void aHostMustBeAName(String host) {
        assertThatThrownBy(() -> CloudAuthEmulator.builder().tls(folder, host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a host of tls must be a host name or an address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "http://emulator:8964", "https://emulator/", "https://a@b", "ftp://a"})
    void aPublicUrlIsHttpsOrOfThisMachine(String url) {
        assertThatThrownBy(() -> CloudAuthEmulator.builder().publicUrl(url))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theProgramAnswersItsOwnHealthCheck() throws Exception {
        try (RunningProgram program =
                new RunningProgram(
                        List.of(),
                        "--bind",
                        "0.0.0.0",
                        "--tls",
                        folder.toString(),
                        "--tls-host",
                        "box.test")) {
            String port = Integer.toString(program.port());
            EndedProgram ready =
                    EndedProgram.run("C", "--health", "--port", port, "--tls", folder.toString());
            assertThat(ready.exitCode()).isZero();
            assertThat(ready.out()).startsWith("ready");
            EndedProgram plain = EndedProgram.run("C", "--health", "--port", port);
            assertThat(plain.exitCode()).isEqualTo(1);
            assertThat(plain.err()).startsWith("no answer");
        }
    }

    private CloudAuthEmulator start(String... hosts) {
        return CloudAuthEmulator.builder().tls(folder, hosts).start();
    }

    private Path authority() {
        return folder.resolve("authority.pem");
    }

    private SSLSocket connect(CloudAuthEmulator emulator) throws Exception {
        return (SSLSocket)
                Trusting.authority(authority())
                        .context()
                        .getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), emulator.port());
    }

    /** Connects to the emulator under a name. The name need not resolve to it. */
    private X509Certificate handshake(CloudAuthEmulator emulator, String name) throws Exception {
        try (Socket tcp = new Socket(InetAddress.getLoopbackAddress(), emulator.port());
                SSLSocket tls =
                        (SSLSocket)
                                Trusting.authority(authority())
                                        .context()
                                        .getSocketFactory()
                                        .createSocket(tcp, name, emulator.port(), true)) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            return (X509Certificate) tls.getSession().getPeerCertificates()[0];
        }
    }

    private static List<String> namesOf(X509Certificate certificate) throws Exception {
        return certificate.getSubjectAlternativeNames().stream()
                .map(entry -> entry.get(1).toString())
                .toList();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** Reads the rest of a response whose body is a flat JSON object. */
    private static void skipRest(InputStream in) throws IOException {
        int next = in.read();
        while (next != '}') {
            next = in.read();
        }
    }
}
