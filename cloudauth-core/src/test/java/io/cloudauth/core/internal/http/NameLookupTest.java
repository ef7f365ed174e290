package io.cloudauth.core.internal.http;

import static io.cloudauth.core.internal.http.Wired.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.credentials.Crowd;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Time;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A resolver that hangs, or fails with a text. */
@Timeout(60)
class NameLookupTest {
    private static final Duration SOON = Duration.ofMillis(20);

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void aNameThatHangsHoldsOneThreadAndAllOfThemEight() throws Exception {
        Crowd.until(() -> threads() == 0); // those of other tests
        try (HttpTransport transport = transport(this::hanging)) {
            for (int call = 0; call < 20; call++) {
                assertThat(failure(transport, "one.example").fault())
                        .isEqualTo(Fault.NAME_LOOKUP_TIMEOUT);
            }
            assertThat(threads()).isEqualTo(1);
            for (int call = 0; call < 40; call++) {
                assertThat(failure(transport, "host" + call + ".example").fault())
                        .isEqualTo(Fault.NAME_LOOKUP_TIMEOUT);
            }
            assertThat(threads()).isEqualTo(8);
            assertThat(asked).hasValue(8);
        }
        release.countDown();
        Crowd.until(() -> threads() == 0);
    }

    @Test
    void aNameThatHungIsFoundOnceTheResolverAnswers() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = transport(this::hanging)) {
            assertThat(failure(transport, "one.example").fault())
                    .isEqualTo(Fault.NAME_LOOKUP_TIMEOUT);
            release.countDown();
            URI uri = URI.create("http://one.example:" + server.port() + "/");
            assertThat(transport.exchange(Wired.call(uri).allowingPlain()).status()).isEqualTo(200);
        }
    }

    @Test
    void whatTheResolverSaysIsNotShown() throws Exception {
        NameResolver failing =
                host -> {
                    UnknownHostException failure = new UnknownHostException("canary4711");
                    failure.addSuppressed(new IllegalStateException("canary4711"));
                    throw failure;
                };
        try (HttpTransport transport = transport(failing)) {
            AttemptFailure failure = failure(transport, "one.example");
            assertThat(failure.fault()).isEqualTo(Fault.NAME_NOT_RESOLVED);
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            assertThat(text.toString())
                    .contains("java.net.UnknownHostException")
                    .doesNotContain("canary4711");
        }
    }

    private List<InetAddress> hanging(String host) throws UnknownHostException {
        asked.incrementAndGet();
        boolean released = false;
        while (!released) {
            try {
                release.await();
                released = true;
            } catch (InterruptedException e) {
                // as the system's, which knows no interrupt
            }
        }
        return List.of(InetAddress.getLoopbackAddress());
    }

    private static AttemptFailure failure(HttpTransport transport, String host) {
        HttpCall call =
                Wired.call(
                        URI.create("https://" + host + "/"),
                        HttpBody.none(),
                        SOON,
                        LONG,
                        LONG,
                        false);
        return FaultsTest.failure(transport, call);
    }

    private static HttpTransport transport(NameResolver resolver) {
        return new HttpTransport(HttpOptions.builder().build(), Time.system(), resolver);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("cloudauth-http-names"))
                .count();
    }
}
