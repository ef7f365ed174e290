package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A server with a certificate that nobody knows but the bundle. */
class SslBundleTest {
    private static final String PASSWORD = "changeit";
    @TempDir static Path directory;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost,ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                store().toString())
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
    }

    @Test
    void callWithTheBundleTrustsTheServer() throws Exception {
        try (Server server = new Server()) {
            against(server)
                    .withPropertyValues("cloudauth.http.ssl.bundle=kyc")
                    .run(context -> call(context.getBean(CloudAuthClient.class)));
            assertThat(server.handshaken()).isTrue();
        }
    }

    @Test
    void callWithoutTheBundleDoesNot() throws Exception {
        try (Server server = new Server()) {
            against(server)
                    .run(
                            context ->
                                    assertThatThrownBy(
                                                    () ->
                                                            context.getBean(CloudAuthClient.class)
                                                                    .describeVerifyResult(
                                                                            BizId.random()))
                                            .isInstanceOfSatisfying(
                                                    TransportException.class,
                                                    failure ->
                                                            assertThat(failure.phase())
                                                                    .isEqualTo(Phase.TLS)));
        }
    }

    /** The server answers with nothing readable: only the handshake matters here. */
    private static void call(CloudAuthClient client) {
        assertThatThrownBy(() -> client.describeVerifyResult(BizId.random()))
                .isInstanceOf(CloudAuthException.class);
    }

    private static ApplicationContextRunner against(Server server) {
        return Contexts.starter()
                .withPropertyValues(
                        "cloudauth.endpoint=https://localhost:" + server.port(),
                        "cloudauth.biz-type=test",
                        "cloudauth.retry.enabled=false",
                        "cloudauth.timeouts.connect=30s", // the first handshake of a loaded machine
                        "cloudauth.credentials.access-key-id=id",
                        "cloudauth.credentials.access-key-secret=secret",
                        "spring.ssl.bundle.jks.kyc.truststore.location=file:" + store(),
                        "spring.ssl.bundle.jks.kyc.truststore.password=" + PASSWORD,
                        "spring.ssl.bundle.jks.kyc.truststore.type=PKCS12");
    }

    private static Path store() {
        return directory.resolve("server.p12");
    }

    /** Takes connections, shakes hands, and closes them. */
    private static final class Server implements AutoCloseable {
        private final SSLServerSocket socket;
        private final CompletableFuture<Void> serving;
        private volatile boolean handshaken;

        Server() throws Exception {
            KeyStore keys = KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
            KeyManagerFactory managers =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0);
            serving = CompletableFuture.runAsync(this::serve);
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (SSLSocket connection = (SSLSocket) socket.accept()) {
                    connection.startHandshake();
                    handshaken |= connection.getInputStream().read() >= 0;
                } catch (IOException e) {
                    // refused by the client, or closed
                }
            }
        }

        boolean handshaken() throws IOException {
            close();
            return handshaken;
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            serving.join();
        }
    }
}
