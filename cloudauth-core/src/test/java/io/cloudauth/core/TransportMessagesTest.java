package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.ClosedPort;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The message of a failed exchange names the host, the port and what the client was doing. */
@Timeout(60)
class TransportMessagesTest {
    private static final String PAGE = "<html><body>Sign in to the network, 张三</body></html>";

    @Test
    void aRefusedConnection() throws Exception {
        try (ClosedPort port = new ClosedPort()) {
            URI endpoint = URI.create("http://127.0.0.1:" + port.number());
            TransportException e = failure(endpoint, Duration.ofSeconds(10), h -> {});
            assertThat(e.phase()).isEqualTo(Phase.CONNECT);
            assertThat(e.hostAndPort()).contains("127.0.0.1:" + port.number());
            assertThat(e)
                    .hasMessageContaining(
                            "while connecting to 127.0.0.1:" + port.number() + ": the connection")
                    .hasMessageEndingWith(e.remedy(Locale.ENGLISH));
        }
    }

    @Test
    void aRefusedProxyIsNamedWithItsSetting() throws Exception {
        try (ClosedPort port = new ClosedPort()) {
            TransportException e = throughProxy(port.number());
            assertThat(e.phase()).isEqualTo(Phase.PROXY);
            assertThat(e)
                    .hasMessageContaining(
                            "while connecting through the proxy 127.0.0.1:" + port.number() + ": ")
                    .hasMessageContaining("http.proxy");
        }
    }

    @Test
    void aProxyThatRefusesIsNamedWithItsStatus() {
        try (FaultServer proxy = FaultServer.plain().usually(() -> Acts.answer(407, PAGE))) {
            TransportException e = throughProxy(proxy.port());
            assertThat(e.phase()).isEqualTo(Phase.PROXY);
            assertThat(e)
                    .hasMessageContaining(
                            "through the proxy 127.0.0.1:"
                                    + proxy.port()
                                    + ": the proxy refused with HTTP 407")
                    .hasMessageContaining("http.proxy")
                    .hasMessageNotContainingAny("secret", "张三");
        }
    }

    @Test
    void aHandshakeThatBreaksOff() {
        try (FaultServer server =
                FaultServer.tls(Scene.AUTHORITY.server("localhost", "127.0.0.1"))
                        .usuallyBefore(Acts::cutInHandshake)) {
            TransportException e = failure(server.uri(), Duration.ofSeconds(10), h -> {});
            assertThat(e.phase()).isEqualTo(Phase.TLS);
            assertThat(e)
                    .hasMessageContaining("during the TLS handshake with ")
                    .hasMessageContaining(":" + server.port() + ": ");
        }
    }

    @Test
    void aPortThatDoesNotSpeakTls() {
        try (FaultServer server =
                FaultServer.plain().then(Acts.answer(400, PAGE).at(Act.Moment.ACCEPTED))) {
            URI endpoint = URI.create("https://localhost:" + server.port());
            TransportException e = failure(endpoint, Duration.ofSeconds(10), h -> {});
            assertThat(e.phase()).isEqualTo(Phase.TLS);
            assertThat(e)
                    .hasMessageContaining("does not speak TLS")
                    .hasMessageContaining("Check that the endpoint's port speaks https");
        }
    }

    @Test
    void aCertificateThatIsNotTrusted() {
        try (FaultServer server =
                FaultServer.tls(Scene.AUTHORITY.server("localhost", "127.0.0.1"))
                        .usually(() -> Acts.answer(200, "{}"))) {
            TransportException e = failure(server.uri(), Duration.ofSeconds(10), h -> {});
            assertThat(e.phase()).isEqualTo(Phase.TLS);
            assertThat(e)
                    .hasMessageContaining("the client does not trust the certificate")
                    .hasMessageContaining("http.sslContext");
        }
    }

    @Test
    void aHandshakeThatIsSilent() {
        try (FaultServer server =
                FaultServer.tls(Scene.AUTHORITY.server("localhost", "127.0.0.1"))
                        .usuallyBefore(Acts::silentHandshake)) {
            TransportException e = failure(server.uri(), Duration.ofMillis(300), h -> {});
            assertThat(e)
                    .hasMessageContaining("during the TLS handshake with ")
                    .hasMessageContaining("timed out");
        }
    }

    @Test
    void aResponseThatNeverBegins() {
        TransportException e = failure(Acts::readThenCut);
        assertThat(e)
                .hasMessageContaining("while waiting for the response of localhost:")
                .hasMessageContaining("the connection ended");
    }

    @Test
    void aResponseThatEndsEarly() {
        String body = "{\"RequestId\":\"A\"}";
        TransportException e = failure(() -> Acts.truncated(200, body, Acts.length(200, body) - 3));
        assertThat(e)
                .hasMessageContaining("while reading the response of localhost:")
                .hasMessageContaining("it ended early or is broken");
    }

    @ParameterizedTest
    @CsvSource({"200, text/html; charset=utf-8", "511, text/html", "403, text/plain"})
    void aPageOfAnotherServer(int status, String contentType) {
        TransportException e =
                failure(() -> Acts.answer(status, "Content-Type: " + contentType + "\r\n", PAGE));
        assertThat(e.contentType()).contains("text/html");
        assertThat(e)
                .hasMessageContaining("while reading the response of localhost:")
                .hasMessageContaining(
                        "it is an HTML page, which is not a response of the service's API (HTTP "
                                + status
                                + ", text/html)")
                .hasMessageContaining("login page")
                .hasMessageNotContainingAny("张三", "Sign in");
    }

    @Test
    void theRedirectOfALoginPage() {
        TransportException e =
                failure(
                        () ->
                                Acts.answer(
                                        302, "Location: https://login.example/x?token=1\r\n", ""));
        assertThat(e)
                .hasMessageContaining("it is a redirect")
                .hasMessageNotContainingAny("login.example", "token");
    }

    private static TransportException failure(Supplier<Act> act) {
        try (FaultServer server = FaultServer.plain().usually(act)) {
            return failure(server.uri(), Duration.ofSeconds(10), h -> {});
        }
    }

    private static TransportException throughProxy(int port) {
        return failure(
                URI.create("https://cloudauth.aliyuncs.com"),
                Duration.ofSeconds(10),
                h ->
                        h.proxy("http://127.0.0.1:" + port)
                                .proxyCredentials("user", "secret-of-proxy"));
    }

    private static TransportException failure(
            URI endpoint, Duration connect, Consumer<HttpOptions.Builder> http) {
        try (CloudAuthClient client =
                CloudAuth.builder()
                        .endpoint(endpoint)
                        .credentials(CredentialsProviders.accessKey("id", "key"))
                        .bizType("scene")
                        .timeouts(t -> t.connect(connect))
                        .retry(r -> r.maxAttempts(1))
                        .http(http)
                        .build()) {
            return catchThrowableOfType(
                    TransportException.class,
                    () -> client.describeVerifyResult(BizId.of("order-1")));
        }
    }
}
