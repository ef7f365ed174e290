package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.internal.credentials.LogCapture;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.model.BizId;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client that closes leaves in the submission log. */
@Timeout(120)
class ClientCloseTest {
    private static final BizId OTHER = BizId.of("order-2");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Scene scene = new Scene(Way.PLAIN);
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);

    ClientCloseTest() {
        scene.timeouts(t -> t.connect(HOUR).response(HOUR).total(HOUR));
    }

    @AfterEach
    @Timeout(120)
    void close() throws Exception {
        waiting.countDown();
        scene.close();
    }

    @Test
    void aVerdictThatHasComeIsWrittenDownBeforeCloseReturns() throws Exception {
        scene.client(c -> c.time(new HeldTime(waiting::countDown)));
        scene.diary().whenEnded(this::stopUntilSomebodyWaits);
        scene.open();
        CompletableFuture<?> verdict = Operation.MATERIAL.future(scene.client(), Scene.BIZ_ID);
        reached.await();

        scene.client().close();
        assertThat(scene.diary().state(Scene.BIZ_ID)).contains(SubmissionState.PASSED);
        assertThat(verdict.join()).isNotNull();
    }

    @Test
    void aSubmissionOnItsWayIsWrittenDownAsUnknownBeforeCloseReturns() throws Exception {
        scene.script(Acts.silence(), 1);
        scene.client(c -> c.time(new HeldTime(waiting::countDown)));
        scene.diary().whenEnded(this::stopUntilSomebodyWaits);
        scene.open();
        CompletableFuture<?> verdict = Operation.MATERIAL.future(scene.client(), Scene.BIZ_ID);
        scene.server().awaitArrived(1);

        scene.client().close();
        assertThat(scene.diary().state(Scene.BIZ_ID)).contains(SubmissionState.UNKNOWN);
        assertThat(AsyncClientTest.failure(verdict, OutcomeUnknownException.class)).isNotNull();
    }

    @Test
    void aSubmissionThatIsBeingWrittenDownIsNotSentAndSaysSoBeforeCloseReturns() throws Exception {
        scene.client(c -> c.time(new HeldTime(waiting::countDown)));
        scene.diary().whenBegun(this::stopUntilSomebodyWaits);
        scene.open();
        CompletableFuture<?> verdict = Operation.MATERIAL.future(scene.client(), Scene.BIZ_ID);
        reached.await();

        scene.client().close();
        assertThat(scene.diary().state(Scene.BIZ_ID)).contains(SubmissionState.NOT_SENT);
        assertThat(AsyncClientTest.failure(verdict, CallCancelledException.class).reason())
                .isEqualTo(Reason.CLOSED);
        scene.settle();
        assertThat(scene.seen(Operation.MATERIAL)).isZero();
    }

    @Test
    void whatIsSubmittedToAClosedClientIsNotEvenWrittenDown() {
        AtomicInteger begun = new AtomicInteger();
        scene.diary().whenBegun(begun::incrementAndGet);
        scene.open().close();
        for (Operation operation : new Operation[] {Operation.MATERIAL, Operation.UPLOAD}) {
            assertThatExceptionOfType(CallCancelledException.class)
                    .isThrownBy(() -> operation.call(scene.client(), Scene.BIZ_ID))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CLOSED));
        }
        assertThatExceptionOfType(CallCancelledException.class)
                .isThrownBy(() -> Operation.RESULT.call(scene.client(), Scene.BIZ_ID))
                .withMessage("The client was closed; nothing was sent");
        assertThat(begun).hasValue(0);
        assertThat(scene.server().accepted()).isZero();
    }

    @Test
    void aSubmissionThatWasNotRecordedHoldsNoClose() {
        scene.diary()
                .whenBegun(
                        () -> {
                            throw new IllegalStateException("no database");
                        });
        scene.open();
        CompletableFuture<?> verdict = Operation.MATERIAL.future(scene.client(), Scene.BIZ_ID);
        assertThat(AsyncClientTest.failure(verdict, SubmissionLogException.class)).isNotNull();
        scene.client().close();
        assertThat(scene.time().waits()).isEmpty();
    }

    /** A log that is stuck keeps no application from its end; the application is told. */
    @Test
    void aLogThatIsStuckIsWaitedForSomeSecondsAndNoLonger() throws Exception {
        scene.diary().whenEnded(this::stopUntilSomebodyWaits);
        scene.open();
        CompletableFuture<?> verdict = Operation.MATERIAL.future(scene.client(), Scene.BIZ_ID);
        reached.await();
        try (LogCapture log = new LogCapture()) {
            scene.client().close();
            assertThat(scene.time().waits()).containsExactly(Duration.ofSeconds(5));
            assertThat(log.lines())
                    .anyMatch(
                            line ->
                                    line.startsWith("WARN")
                                            && line.contains(
                                                    "while 1 submissions had not recorded"));
        }
        waiting.countDown();
        assertThat(verdict.join()).isNotNull();
        assertThat(scene.diary().state(Scene.BIZ_ID)).contains(SubmissionState.PASSED);
        scene.client().close();
        assertThat(scene.time().waits()).as("nothing left to wait for").hasSize(1);
    }

    @Test
    void aListenerThatClosesTheClientDoesNotWaitForItsOwnCall() {
        scene.client(
                c ->
                        c.listener(
                                event -> {
                                    if (event instanceof CallEnded) {
                                        scene.client().close();
                                    }
                                }));
        scene.open();
        assertThat(Operation.MATERIAL.call(scene.client(), Scene.BIZ_ID)).isNotNull();
        assertThat(scene.diary().state(Scene.BIZ_ID)).contains(SubmissionState.PASSED);
        assertThat(scene.time().waits()).isEmpty();
    }

    /** Each would wait for the other's call, whose listener waits for the first. */
    @Test
    void twoCallsThatCloseTheClientAtOnceDoNotWaitForEachOther() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        scene.http(h -> h.maxConnections(2));
        scene.client(
                c ->
                        c.listener(
                                event -> {
                                    if (event instanceof CallEnded) {
                                        both.countDown();
                                        await(both);
                                        scene.client().close();
                                    }
                                }));
        scene.open();
        CompletableFuture<?> one = Operation.MATERIAL.future(scene.client(), Scene.BIZ_ID);
        CompletableFuture<?> other = Operation.MATERIAL.future(scene.client(), OTHER);
        assertThat(one.join()).isNotNull();
        assertThat(other.join()).isNotNull();
        assertThat(scene.time().waits()).isEmpty();
    }

    @Test
    void anInterruptEndsTheWaitAndStays() throws Exception {
        scene.client(c -> c.time(new HeldTime(Thread.currentThread()::interrupt)));
        scene.diary().whenEnded(this::stopUntilSomebodyWaits);
        scene.open();
        CompletableFuture<?> verdict = Operation.MATERIAL.future(scene.client(), Scene.BIZ_ID);
        reached.await();

        scene.client().close();
        assertThat(Thread.interrupted()).isTrue();
        waiting.countDown();
        assertThat(verdict.join()).isNotNull();
    }

    /** As a log that is slow, until somebody who closes the client waits for it. */
    private void stopUntilSomebodyWaits() {
        reached.countDown();
        await(waiting);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
