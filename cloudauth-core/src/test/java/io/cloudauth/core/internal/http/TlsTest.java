package io.cloudauth.core.internal.http;

import static io.cloudauth.core.internal.http.Wired.AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.fault.TestCertificates;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may answer over TLS. */
@Timeout(60)
class TlsTest {

    @Test
    void theRightCertificateIsTrusted() throws Exception {
        assertThat(answer(AUTHORITY.server("localhost"), AUTHORITY.client())).isEqualTo(200);
    }

    @Test
    void anotherHostIsNotTrusted() {
        assertThat(fault(AUTHORITY.server("other.example"), AUTHORITY.client()))
                .isEqualTo(Fault.TLS_UNTRUSTED);
        assertThat(fault(AUTHORITY.server("127.0.0.1"), AUTHORITY.client()))
                .isEqualTo(Fault.TLS_UNTRUSTED);
    }

    @Test
    void anExpiredCertificateIsNotTrusted() {
        assertThat(fault(AUTHORITY.expiredServer("localhost"), AUTHORITY.client()))
                .isEqualTo(Fault.TLS_UNTRUSTED);
    }

    @Test
    void anUnknownAuthorityIsNotTrusted() {
        SSLContext server = new TestCertificates().server("localhost");
        assertThat(fault(server, AUTHORITY.client())).isEqualTo(Fault.TLS_UNTRUSTED);
        try (FaultServer listening = FaultServer.tls(server);
                HttpTransport transport = Wired.PLAIN.transport()) {
            assertThat(FaultsTest.failure(transport, Wired.call(listening.uri())).fault())
                    .as("with the JDK's trust store")
                    .isEqualTo(Fault.TLS_UNTRUSTED);
        }
    }

    @Test
    void aContextThatTrustsEverybodyStillGetsItsHostNamesChecked() throws Exception {
        assertThat(fault(AUTHORITY.server("other.example"), trustingEverybody()))
                .isEqualTo(Fault.TLS_UNTRUSTED);
        assertThat(answer(AUTHORITY.server("localhost"), trustingEverybody())).isEqualTo(200);
    }

    @Test
    void aHandshakeThatIsCutIsToldApart() {
        try (FaultServer server = Wired.TLS.server();
                HttpTransport transport = Wired.TLS.transport()) {
            server.then(Acts.cutInHandshake(), Acts.closeAtOnce());
            for (int i = 0; i < 2; i++) {
                AttemptFailure failure = FaultsTest.failure(transport, Wired.call(server.uri()));
                assertThat(failure.fault()).isEqualTo(Fault.TLS_CUT);
            }
            assertThat(server.begun()).isZero();
            assertThat(transport.connections().leased()).isZero();
        }
    }

    @Test
    void aServerThatSpeaksNoTlsGetsNoRequest() {
        try (FaultServer server =
                        FaultServer.plain().then(Acts.answer(400, "no").at(Act.Moment.ACCEPTED));
                HttpTransport transport = Wired.TLS.transport()) {
            HttpCall call = Wired.call(URI.create("https://localhost:" + server.port() + "/"));
            assertThat(FaultsTest.failure(transport, call).fault()).isEqualTo(Fault.TLS_CUT);
            assertThat(server.submissions()).isEmpty();
        }
    }

    /**
     * In a JVM of its own, since today's allow nothing below TLS 1.2 unless they are told so before
     * they start.
     */
    @Test
    void belowTls12NothingIsSaidEvenWhereTheJvmAndTheContextAllowIt(@TempDir Path folder)
            throws Exception {
        Path allowing = folder.resolve("allowing.security");
        Files.writeString(
                allowing, "jdk.tls.disabledAlgorithms=NULL\njdk.tls.legacyAlgorithms=NULL\n");
        Process probe =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Djava.security.properties=" + allowing,
                                "-cp",
                                System.getProperty("java.class.path"),
                                OldTlsProbe.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("JVM: TLSv1.1\n").contains("exchange: TLSv1.2\n");
    }

    private static Fault fault(SSLContext server, SSLContext client) {
        try (FaultServer listening = FaultServer.tls(server);
                HttpTransport transport =
                        Wired.PLAIN.transport(HttpOptions.builder().sslContext(client))) {
            AttemptFailure failure = FaultsTest.failure(transport, Wired.call(listening.uri()));
            assertThat(listening.begun()).isZero();
            assertThat(transport.connections().leased()).isZero();
            return failure.fault();
        }
    }

    private static int answer(SSLContext server, SSLContext client) throws AttemptFailure {
        try (FaultServer listening = FaultServer.tls(server);
                HttpTransport transport =
                        Wired.PLAIN.transport(HttpOptions.builder().sslContext(client))) {
            return transport.exchange(Wired.call(listening.uri())).status();
        }
    }

    private static SSLContext trustingEverybody() throws Exception {
        return Credulous.context("TLS");
    }
}
