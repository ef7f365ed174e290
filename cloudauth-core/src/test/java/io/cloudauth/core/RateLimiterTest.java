package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.config.RateLimiter;
import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.internal.credentials.Crowd;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The limit on how many requests are sent in a time. */
@Timeout(60)
class RateLimiterTest {
    private static final Duration WAIT = Duration.ofSeconds(3);

    private final Scene scene = new Scene(Way.PLAIN);
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch stalled = new CountDownLatch(1);

    @AfterEach
    void close() throws Exception {
        release.countDown();
        scene.close();
    }

    @Test
    void eachAttemptWaitsForATurnOfItsOwn() {
        scene.script(Acts.answer(503, ErrorCodeFaults.json("Throttling.User")), 1);
        open(
                new RateLimiter() {
                    @Override
                    public Duration reserve(String operation, Duration atMost) {
                        asked.add("turn for " + operation);
                        return WAIT;
                    }

                    @Override
                    public void throttled(String operation) {
                        asked.add("throttled " + operation);
                    }
                });
        Operation.MATERIAL.call(scene.client(), Scene.BIZ_ID);

        assertThat(asked)
                .containsExactly(
                        "turn for VerifyMaterial",
                        "throttled VerifyMaterial",
                        "turn for VerifyMaterial");
        List<Duration> waits = scene.time().waits();
        assertThat(waits).hasSize(3);
        assertThat(waits.get(0)).isEqualTo(WAIT);
        assertThat(waits.get(2)).isEqualTo(WAIT);
        assertThat(scene.seen(Operation.MATERIAL)).isEqualTo(2);
    }

    @Test
    void theUploadOfAPictureNeedsNoTurn() {
        open(
                (operation, atMost) -> {
                    asked.add(operation);
                    return Duration.ZERO;
                });
        Operation.UPLOAD.call(scene.client(), Scene.BIZ_ID);
        assertThat(asked).containsExactly("DescribeOssUploadToken", "VerifyMaterial");
        assertThat(scene.time().waits()).isEmpty();
    }

    @Test
    void theWaitIsNoPartOfTheAttempt() {
        open((operation, atMost) -> WAIT);
        Operation.RESULT.call(scene.client(), Scene.BIZ_ID);
        assertThat(scene.events())
                .filteredOn(AttemptEnded.class::isInstance)
                .extracting(event -> ((AttemptEnded) event).duration())
                .containsExactly(Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"RESULT", "MATERIAL"})
    void aTurnAfterTheDeadlineFailsTheCallAtOnce(Operation operation) {
        scene.timeouts(t -> t.total(Duration.ofSeconds(2)));
        open(
                (action, atMost) -> {
                    asked.add(String.valueOf(atMost));
                    return atMost;
                });
        TransportException failure =
                catchThrowableOfType(
                        TransportException.class,
                        () -> operation.call(scene.client(), Scene.BIZ_ID));

        assertThat(failure.phase()).isEqualTo(Phase.RATE_LIMIT);
        assertThat(failure.isTimeout()).isTrue();
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure)
                .hasMessageContaining(
                        "could not be sent: failed while waiting for a turn of the rate limiter");
        assertThat(asked).containsExactly("PT2S");
        assertThat(scene.time().waits()).isEmpty();
        assertThat(scene.seen(operation)).isZero();
        if (operation == Operation.MATERIAL) {
            assertThat(failure).hasMessageContaining("not charged");
            assertThat(scene.diary().state(Scene.BIZ_ID)).contains(SubmissionState.NOT_SENT);
        }
    }

    @Test
    void aLimiterThatFailsLimitsNothing() {
        open(
                (operation, atMost) -> {
                    throw new IllegalStateException("canary");
                });
        assertThat(Operation.RESULT.call(scene.client(), Scene.BIZ_ID)).isNotNull();
    }

    @Test
    void aLimiterThatStallsDoesNotOutliveAnInterrupt() throws Exception {
        open(this::stall);
        try (Crowd crowd = new Crowd(1)) {
            Thread[] caller = {null};
            Future<Throwable> ended =
                    crowd.all(
                                    () -> {
                                        caller[0] = Thread.currentThread();
                                        return failureOfMaterial();
                                    })
                            .get(0);
            stalled.await();
            caller[0].interrupt();
            assertThat(ended.get()).isInstanceOf(CallCancelledException.class);
        }
        assertThat(scene.seen(Operation.MATERIAL)).isZero();
    }

    @Test
    void aLimiterThatStallsDoesNotOutliveItsClient() throws Exception {
        open(this::stall);
        try (Crowd crowd = new Crowd(1)) {
            Future<Throwable> ended = crowd.all(this::failureOfMaterial).get(0);
            stalled.await();
            scene.client().close();
            assertThat(ended.get()).isInstanceOf(CallCancelledException.class);
        }
        assertThat(scene.seen(Operation.MATERIAL)).isZero();
    }

    @Test
    void aLimiterThatStallsDoesNotOutliveTheDeadline() {
        open(this::stall);
        Throwable[] failure = {null};
        Thread caller = new Thread(() -> failure[0] = failureOfMaterial());
        caller.start();
        awaitUninterruptibly(stalled);
        scene.time().advance(Duration.ofMinutes(10));
        Crowd.until(() -> !caller.isAlive());
        assertThat(failure[0])
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.phase()).isEqualTo(Phase.RATE_LIMIT));
        assertThat(scene.seen(Operation.MATERIAL)).isZero();
    }

    private void open(RateLimiter limiter) {
        scene.client(builder -> builder.rateLimiter(limiter));
        scene.open();
    }

    private Throwable failureOfMaterial() {
        return catchThrowable(() -> Operation.MATERIAL.call(scene.client(), Scene.BIZ_ID));
    }

    private Duration stall(String operation, Duration atMost) {
        stalled.countDown();
        awaitUninterruptibly(release);
        return Duration.ZERO;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                // goes on, as some database drivers do
            }
        }
    }
}
