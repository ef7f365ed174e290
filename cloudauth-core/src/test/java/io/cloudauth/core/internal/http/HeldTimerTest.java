package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A call ends at its deadline even if the threads of the timer are held up, as they are on a
 * machine that has no core for them.
 */
@Timeout(60)
class HeldTimerTest {
    private static final Duration FOREVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(300);

    private final CountDownLatch over = new CountDownLatch(1);

    /** What a server does to a call that waits for a response. */
    enum Response {
        NONE,
        HEAD_THAT_DRIPS,
        BODY_THAT_DRIPS;

        Act act() {
            return switch (this) {
                case NONE -> Acts.silence();
                case HEAD_THAT_DRIPS -> Acts.drippingHead();
                case BODY_THAT_DRIPS -> Acts.drippingBody();
            };
        }
    }

    static Stream<List<Object>> waits() {
        return Stream.of(Wired.values())
                .flatMap(
                        wired ->
                                Stream.of(Response.values())
                                        .map(response -> List.of(wired, response)));
    }

    @AfterEach
    void letGo() {
        over.countDown();
    }

    @ParameterizedTest
    @MethodSource("waits")
    void aCallThatWaitsForAResponseNeedsNoTimer(List<Object> wait) throws Exception {
        Wired wired = (Wired) wait.get(0);
        Response response = (Response) wait.get(1);
        try (FaultServer server = wired.server();
                HttpTransport transport = wired.transport()) {
            server.usually(response::act);
            Background.run(() -> transport.exchange(stuck(server)));
            Background.run(() -> transport.exchange(stuck(server)));
            awaitThreadsOfTimer(Thread.State.BLOCKED, 2);

            HttpCall call =
                    Wired.call(server.uri(), HttpBody.none(), FOREVER, FOREVER, SOON, false);
            assertThat(FaultsTest.failure(transport, call).fault())
                    .isEqualTo(Fault.DEADLINE_WHILE_WAITING);
            over.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEvictionThatWaitsHoldsUpNoDeadline(Wired wired) throws Exception {
        Time heldInTimer = heldWhere(thread -> thread.getName().equals("cloudauth-http-timer"));
        try (FaultServer server = wired.server();
                HttpTransport transport =
                        new HttpTransport(
                                wired.options().idleTimeout(Duration.ofMillis(1)).build(),
                                heldInTimer)) {
            Wired.tied(transport, Wired.call(server.uri())); // leaves a connection
            awaitThreadsOfTimer(Thread.State.WAITING, 1);

            server.then(Acts.neverRead());
            HttpCall call = Wired.call(server.uri(), Wired.endless(), FOREVER, FOREVER, SOON, true);
            assertThat(FaultsTest.failure(transport, call).fault())
                    .isEqualTo(Fault.DEADLINE_WHILE_WAITING);
            over.countDown();
        }
    }

    /** A call that holds up whatever stops it: it stands still where it changes its phase. */
    private HttpCall stuck(FaultServer server) {
        CountDownLatch gate = new CountDownLatch(1);
        Time time = heldWhere(thread -> gate.getCount() == 0 && isTestCall(thread));
        return new HttpCall(
                        "POST",
                        server.uri(),
                        List.of(),
                        HttpBody.none(),
                        FOREVER,
                        FOREVER,
                        Deadline.in(SOON, time))
                .alone(
                        new SendingGate() {
                            @Override
                            public void record() {}

                            @Override
                            public void check() {
                                gate.countDown();
                            }
                        });
    }

    private static boolean isTestCall(Thread thread) {
        return thread.getName().equals("test-call");
    }

    private Time heldWhere(java.util.function.Predicate<Thread> held) {
        return new Time() {
            @Override
            public Instant now() {
                return Time.system().now();
            }

            @Override
            public long nanos() {
                if (held.test(Thread.currentThread())) {
                    awaitOver();
                }
                return Time.system().nanos();
            }

            @Override
            public boolean await(Duration wait, CountDownLatch closed) {
                throw new UnsupportedOperationException("an exchange does not wait here");
            }
        };
    }

    private void awaitOver() {
        while (over.getCount() > 0) {
            try {
                over.await();
            } catch (InterruptedException e) {
                // the timer is closed: it stays held up until the test is over
            }
        }
    }

    private static void awaitThreadsOfTimer(Thread.State state, int count) {
        while (Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("cloudauth-http-timer"))
                        .filter(thread -> thread.getState() == state)
                        .count()
                < count) {
            Thread.onSpinWait();
        }
    }
}
