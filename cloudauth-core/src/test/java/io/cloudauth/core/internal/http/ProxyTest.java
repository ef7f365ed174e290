package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Time;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Through a proxy, whose refusals are not the service's answers. */
@Timeout(60)
class ProxyTest {
    private static final URI SERVICE = URI.create("https://service.example/path?query=1");

    @Test
    void aCallGoesThroughTheProxyWithUserAndPasswordAndTlsReachesTheService() throws Exception {
        try (FaultServer service = FaultServer.tls(Wired.AUTHORITY.server("service.example"));
                FaultServer proxy = FaultServer.plain().usually(() -> tunnelTo(service));
                HttpTransport transport =
                        through(options(proxy).proxyCredentials("user", "p:\u00e4ss"))) {
            assertThat(Wired.tied(transport, Wired.call(SERVICE)).status()).isEqualTo(200);
            assertThat(Wired.tied(transport, Wired.call(SERVICE)).reused()).isTrue();
            assertThat(proxy.submissions()).hasSize(1);
            assertThat(proxy.submissions().get(0).requestLine())
                    .isEqualTo("CONNECT service.example:443 HTTP/1.1");
            assertThat(proxy.submissions().get(0).header("Host")).isEqualTo("service.example:443");
            assertThat(proxy.submissions().get(0).header("Proxy-Authorization"))
                    .isEqualTo("Basic dXNlcjpwOsOkc3M=");
            assertThat(service.submissions()).hasSize(2);
            assertThat(service.submissions().get(0).requestLine())
                    .isEqualTo("POST /path?query=1 HTTP/1.1");
            assertThat(service.submissions().get(0).header("Host")).isEqualTo("service.example");
            assertThat(service.submissions().get(0).head())
                    .doesNotContainIgnoringCase("proxy-authorization");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, PROXY_FAILED",
        "502, PROXY_FAILED",
        "503, PROXY_FAILED",
        "407, PROXY_REFUSED",
        "403, PROXY_REFUSED",
        "302, PROXY_REFUSED"
    })
    void aRefusedConnectIsTheProxysAndNotTheServices(int status, Fault fault) {
        try (FaultServer proxy = FaultServer.plain().then(Acts.answer(status, "<html>"));
                HttpTransport transport = through(options(proxy))) {
            AttemptFailure failure = FaultsTest.failure(transport, Wired.call(SERVICE));
            assertThat(failure.fault()).isEqualTo(fault);
            assertThat(failure.answer())
                    .isNotNull()
                    .satisfies(facts -> assertThat(facts.status()).isEqualTo(status));
            assertThat(transport.connections().leased()).isZero();
        }
    }

    @Test
    void theSameStatusFromTheServiceIsAnAnswer() throws Exception {
        try (FaultServer service = FaultServer.tls(Wired.AUTHORITY.server("service.example"));
                FaultServer proxy = FaultServer.plain().usually(() -> tunnelTo(service));
                HttpTransport transport = through(options(proxy))) {
            service.then(Acts.answer(502, ""), Acts.answer(407, ""));
            assertThat(transport.exchange(Wired.call(SERVICE)).status()).isEqualTo(502);
            assertThat(transport.exchange(Wired.call(SERVICE)).status()).isEqualTo(407);
        }
    }

    @Test
    void aProxyThatBreaksOffFailedAndASilentOneMeetsTheConnectTimeout() {
        try (FaultServer proxy =
                        FaultServer.plain()
                                .then(
                                        Acts.readThenCut(),
                                        Acts.notHttp(),
                                        Acts.silence(),
                                        Acts.drippingHead());
                HttpTransport transport = through(options(proxy))) {
            assertThat(FaultsTest.failure(transport, Wired.call(SERVICE)).fault())
                    .isEqualTo(Fault.PROXY_FAILED);
            assertThat(FaultsTest.failure(transport, Wired.call(SERVICE)).fault())
                    .isEqualTo(Fault.PROXY_FAILED);
            for (int i = 0; i < 2; i++) {
                HttpCall hasty =
                        Wired.call(
                                SERVICE,
                                HttpBody.none(),
                                Duration.ofMillis(200),
                                Wired.LONG,
                                Wired.LONG,
                                true);
                assertThat(FaultsTest.failure(transport, hasty).fault())
                        .isEqualTo(Fault.CONNECT_TIMEOUT);
            }
        }
    }

    @Test
    void loopbackIsCalledDirectly() throws Exception {
        for (Wired wired : Wired.values()) {
            try (FaultServer service = wired.server();
                    FaultServer proxy = FaultServer.plain();
                    HttpTransport transport = through(options(proxy))) {
                assertThat(transport.exchange(Wired.call(service.uri())).status()).isEqualTo(200);
                assertThat(proxy.accepted()).isZero();
            }
        }
    }

    private static Act tunnelTo(FaultServer service) {
        return visit -> {
            visit.write("HTTP/1.1 200 Connection established\r\n\r\n");
            visit.passThrough(service.port());
        };
    }

    private static HttpOptions.Builder options(FaultServer proxy) {
        return Wired.TLS.options().proxy("http://127.0.0.1:" + proxy.port());
    }

    /** The service's name is the proxy's to resolve. */
    private static HttpTransport through(HttpOptions.Builder options) {
        return new HttpTransport(
                options.build(),
                Time.system(),
                host -> {
                    throw new UnknownHostException("asked here");
                });
    }
}
