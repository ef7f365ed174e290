package io.cloudauth.conformance.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.conformance.wire.Wiretap;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Variables and properties that turn the vendor's client into one that trusts everybody, goes
 * through whatever proxy is named, or prints what it sends: here they change nothing.
 */
@Timeout(300)
class WeakenedSurroundingsTest {

    private static final String NUMBER = TestIdCards.passed();
    private static final String TRUST_ALL = "ALIBABACLOUD_JAVA_CORE_INGNORE_SSL";

    @TempDir static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static ServerCertificate itsCertificate;

    @SuppressWarnings("NullAway.Init")
    private static ServerCertificate anotherCertificate;

    @SuppressWarnings("NullAway.Init")
    private static Path hosts;

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final Wiretap stranger = Wiretap.overTls(emulator.endpoint(), itsCertificate.context());
    private final Proxy proxy = new Proxy();

    @BeforeAll
    static void createFiles() throws IOException, InterruptedException, GeneralSecurityException {
        itsCertificate = ServerCertificate.in(directory);
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        anotherCertificate = ServerCertificate.in(elsewhere);
        hosts = directory.resolve("hosts");
        Files.writeString(hosts, "127.0.0.1 " + ServerCertificate.NAME + "\n");
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        stranger.close();
        emulator.close();
    }

    /**
     * The address is a name: this machine itself is called through no proxy, whoever reads what.
     */
    @Test
    void whatWeakensTheStockClientChangesNothingHere() throws IOException, InterruptedException {
        Consumer.Run run =
                Consumer.NEWEST.run(
                        JavaCommands.own().java(),
                        List.of(
                                "-Djdk.net.hosts.file=" + hosts,
                                "-D" + TRUST_ALL + "=YES",
                                "-Dhttps.proxyHost=127.0.0.1",
                                "-Dhttps.proxyPort=" + proxy.port()),
                        Map.of(
                                TRUST_ALL,
                                "YES",
                                "DEBUG",
                                "sdk",
                                "HTTPS_PROXY",
                                proxy.uri(),
                                "HTTP_PROXY",
                                proxy.uri()),
                        call(
                                stranger.endpoint().replace("127.0.0.1", ServerCertificate.NAME),
                                anotherCertificate.file()));
        assertThat(proxy.asked()).as("how often the proxy was asked").isZero();
        assertThat(stranger.requests()).as("what a stranger was told").isEmpty();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.complaints()).contains("TransportException").contains("TLS");
        assertThat(run.complaints() + run.printed()).doesNotContain(NUMBER);
    }

    @Test
    void whatMakesTheStockClientPrintItsRequestsPrintsNothingHere()
            throws IOException, InterruptedException {
        Consumer.Run run =
                Consumer.NEWEST.run(
                        JavaCommands.own().java(),
                        List.of(),
                        Map.of("DEBUG", "sdk"),
                        call(stranger.endpoint(), itsCertificate.file()));
        assertThat(run.exit()).isZero();
        assertThat(stranger.requests()).hasSize(1);
        assertThat(run.printed()).singleElement().asString().startsWith("status ");
        assertThat(run.complaints() + run.printed())
                .doesNotContain(NUMBER, emulator.accessKeySecret(), "Signature");
    }

    private List<String> call(String address, Path certificate) {
        return List.of(
                address,
                certificate.toString(),
                emulator.accessKeyId(),
                emulator.accessKeySecret(),
                "RPMin",
                NUMBER);
    }

    /** The control: these are the right names. */
    @Test
    void theStockClientTellsAStrangerAllThatItWasAskedToVerify()
            throws IOException, InterruptedException {
        Consumer.SDK_FIRST.runStockCall(
                JavaCommands.own().java(),
                Map.of(TRUST_ALL, "YES"),
                List.of(stranger.endpoint(), NUMBER));
        assertThat(stranger.requests()).hasSize(1);
        assertThat(stranger.last().inUrl()).containsEntry("IdCardNumber", NUMBER);
    }

    /** The control: these are the right names. */
    @Test
    void theStockClientGoesThroughTheProxyThatTheEnvironmentNames()
            throws IOException, InterruptedException {
        Consumer.SDK_FIRST.runStockCall(
                JavaCommands.own().java(),
                Map.of("HTTPS_PROXY", proxy.uri()),
                List.of(stranger.endpoint(), NUMBER));
        assertThat(proxy.asked()).isPositive();
    }

    /** Hangs up on whoever comes, and counts. */
    private static final class Proxy {
        private final ServerSocket socket;
        private final AtomicInteger asked = new AtomicInteger();

        Proxy() {
            try {
                socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            Thread thread =
                    new Thread(
                            () -> {
                                try {
                                    while (true) {
                                        Socket who = socket.accept();
                                        asked.incrementAndGet(); // before anybody can notice
                                        who.close();
                                    }
                                } catch (IOException e) {
                                    // closed
                                }
                            },
                            "proxy");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        String uri() {
            return "http://127.0.0.1:" + port();
        }

        int asked() {
            return asked.get();
        }

        void close() throws IOException {
            socket.close();
        }
    }
}
