package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be called, and how. */
@Timeout(30)
class RouteTest {
    private static final HttpOptions DIRECT = HttpOptions.builder().build();
    private static final HttpOptions PROXIED =
            HttpOptions.builder().proxy("http://proxy.example:3128").build();

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.9.8.7:1/",
                "http://localhost/",
                "http://LOCALHOST:8080/x",
                "http://[::1]/",
                "http://[0:0:0:0:0:0:0:1]:80/",
                "http://100.100.100.200/latest"
            })
    void plainHttpIsForLoopbackAndTheMetadataAddressAndNeverThroughAProxy(String uri) {
        Route route = Route.of(Wired.call(URI.create(uri)), PROXIED);
        assertThat(route.tls()).isFalse();
        assertThat(route.tunnelled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://secret.example/",
                "http://127.0.0.1.secret.example/",
                "http://localhost.secret.example/",
                "http://127.0.0.1@secret.example/",
                "http://128.0.0.1/secret",
                "http://127.1/secret",
                "http://0.0.0.0/secret",
                "http://[::ffff:127.0.0.1]/secret",
                "http://[::]/secret",
                "http://100.100.100.201/secret",
                "http://2130706433/secret",
                "ftp://localhost/secret",
                "https://user:secret@localhost/",
                "https:///secret",
                "http://127.0.0.300/secret",
                "https://secret.example:0/",
                "https://secret.example:65536/",
                "//secret.example/",
                "/secret",
                "mailto:secret@secret.example"
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String uri) {
        HttpCall call = Wired.call(URI.create(uri));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Route.of(call, DIRECT))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"))
                .withNoCause();
    }

    @Test
    void aUriThatWasGivenAsPlainMayBePlainAndGoesPastTheProxy() {
        HttpCall call = Wired.call(URI.create("http://credentials.example:81/x")).allowingPlain();
        assertThat(Route.of(call, PROXIED))
                .isEqualTo(new Route(false, "credentials.example", 81, false));
    }

    @Test
    void httpsGoesThroughTheProxyUnlessItStaysOnTheMachine() {
        assertThat(Route.of(Wired.call(URI.create("https://Service.Example/")), PROXIED))
                .isEqualTo(new Route(true, "service.example", 443, true));
        assertThat(Route.of(Wired.call(URI.create("https://localhost:8443/")), PROXIED).tunnelled())
                .isFalse();
        assertThat(Route.of(Wired.call(URI.create("https://service.example/")), DIRECT).tunnelled())
                .isFalse();
    }

    @Test
    void theAuthorityNamesThePortWhereItMatters() {
        assertThat(new Route(true, "a.example", 443, false).authority(false))
                .isEqualTo("a.example");
        assertThat(new Route(true, "a.example", 80, false).authority(false))
                .isEqualTo("a.example:80");
        assertThat(new Route(false, "::1", 80, false).authority(false)).isEqualTo("[::1]");
        assertThat(new Route(true, "a.example", 443, true).authority(true))
                .isEqualTo("a.example:443");
    }

    @Test
    void localhostIsLoopbackWhateverTheResolverSays() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport =
                        resolving(
                                host ->
                                        List.of(
                                                InetAddress.getByAddress(
                                                        new byte[] {(byte) 192, 0, 2, 1})))) {
            assertThat(transport.exchange(Wired.call(server.uri())).status()).isEqualTo(200);
            HttpCall literal = Wired.call(URI.create("http://127.0.0.1:" + server.port() + "/"));
            assertThat(transport.exchange(literal).status()).isEqualTo(200);
        }
    }

    @Test
    void aNameThatIsNotFoundIsAskedForAgain() throws Exception {
        int[] asked = {0};
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport =
                        resolving(
                                host -> {
                                    if (asked[0]++ < 2) {
                                        throw new java.net.UnknownHostException(host);
                                    }
                                    return List.of(InetAddress.getLoopbackAddress());
                                })) {
            URI uri = URI.create("http://named.example:" + server.port() + "/");
            for (int i = 0; i < 2; i++) {
                assertThat(FaultsTest.failure(transport, Wired.call(uri).allowingPlain()).fault())
                        .isEqualTo(Fault.NAME_NOT_RESOLVED);
            }
            assertThat(transport.exchange(Wired.call(uri).allowingPlain()).status()).isEqualTo(200);
            assertThat(asked[0]).isEqualTo(3);
            assertThat(server.submissions().get(0).header("Host"))
                    .isEqualTo("named.example:" + server.port());
        }
    }

    @Test
    @Timeout(60)
    void aNameThatIsLookedUpForTooLongSaysSoAndWhoWasShorter() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (HttpTransport transport =
                resolving(
                        host -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            throw new java.net.UnknownHostException(host);
                        })) {
            URI uri = URI.create("https://named.example/");
            AttemptFailure slow =
                    FaultsTest.failure(
                            transport, Wired.call(uri, HttpBody.none(), SHORT, LONG, LONG, false));
            assertThat(slow.fault()).isEqualTo(Fault.NAME_LOOKUP_TIMEOUT);
            AttemptFailure late =
                    FaultsTest.failure(
                            transport, Wired.call(uri, HttpBody.none(), LONG, LONG, SHORT, false));
            assertThat(late.fault()).isEqualTo(Fault.DEADLINE_BEFORE_SENDING);
            assertThat(late.reached()).isEqualTo(io.cloudauth.error.Phase.DNS);
        } finally {
            never.countDown();
        }
    }

    @Test
    void theNextAddressIsTriedWhereOneDoesNotAnswer() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport =
                        resolving(
                                host ->
                                        List.of(
                                                InetAddress.getByAddress(
                                                        new byte[] {
                                                            127, 0, 0, 2
                                                        }), // nobody listens there
                                                InetAddress.getLoopbackAddress()))) {
            URI uri = URI.create("http://named.example:" + server.port() + "/");
            assertThat(transport.exchange(Wired.call(uri).allowingPlain()).status()).isEqualTo(200);
        }
    }

    private static HttpTransport resolving(NameResolver resolver) {
        return new HttpTransport(
                io.cloudauth.core.config.HttpOptions.builder().build(),
                io.cloudauth.core.internal.time.Time.system(),
                resolver);
    }
}
