package io.cloudauth.core.internal.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.internal.credentials.Crowd;
import io.cloudauth.core.internal.credentials.LogCapture;
import io.cloudauth.core.internal.offload.AbandonedException;
import io.cloudauth.core.internal.offload.Waiting;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.SharedTime;
import io.cloudauth.core.submission.ForwardingLog;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LogAccessTest {
    private static final SubmissionKey KEY = new SubmissionKey("material/scene", "order-1");
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final SharedTime time = new SharedTime();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SlowLog log = new SlowLog();

    @Test
    void aSubmissionThatIsRecordedTooLateIsRecordedAsNotSent() {
        CountDownLatch aborted = new CountDownLatch(1);
        log.whenBegun =
                () -> {
                    time.advance(Duration.ofHours(1));
                    await(aborted);
                };
        LogAccess access = new LogAccess(new OffloadedLog(log, worker -> aborted.countDown()));

        assertThatExceptionOfType(AbandonedException.class)
                .isThrownBy(() -> access.begin(KEY, LEASE, waiting()))
                .satisfies(
                        e -> assertThat(e.reason()).isEqualTo(AbandonedException.Reason.DEADLINE));
        Crowd.until(() -> state().equals(Optional.of(SubmissionState.NOT_SENT)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyTheOwnerOfAnEntryMaySend(boolean offloaded) throws AbandonedException {
        LogAccess access =
                new LogAccess(offloaded ? new OffloadedLog(log, Thread::interrupt) : log);
        Submission begun = access.begin(KEY, LEASE, waiting());
        assertThat(access.sending(begun, waiting())).isTrue();
        log.end(begun, SubmissionState.NOT_SENT);
        assertThat(access.sending(begun, waiting())).isFalse();
    }

    @Test
    void anOutcomeThatTakesLongIsAwaitedWhileTheCallHasTime() throws AbandonedException {
        LogAccess access = new LogAccess(new OffloadedLog(log, Thread::interrupt));
        Submission begun = access.begin(KEY, LEASE, waiting());
        log.whenEnded =
                () -> await(new CountDownLatch(1), 300); // longer than a call in a hurry waits
        int[] recorded = {0};
        try (LogCapture lines = new LogCapture()) {
            access.end(begun, SubmissionState.PASSED, waiting(), () -> recorded[0]++);
            assertThat(lines.lines()).noneMatch(line -> line.contains("did not record in time"));
        }
        assertThat(state()).contains(SubmissionState.PASSED);
        Crowd.until(() -> recorded[0] == 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOutcomeThatHangsHoldsNoCallInAHurry(boolean interrupted) throws AbandonedException {
        LogAccess access = new LogAccess(new OffloadedLog(log, Thread::interrupt));
        Submission begun = access.begin(KEY, LEASE, waiting());
        CountDownLatch thawed = new CountDownLatch(1);
        log.whenEnded = () -> await(thawed);
        Waiting waiting = waiting();
        if (interrupted) {
            Thread.currentThread().interrupt();
        } else {
            time.advance(Duration.ofHours(1));
        }
        try (LogCapture lines = new LogCapture()) {
            access.end(begun, SubmissionState.PASSED, waiting, () -> {});
            assertThat(Thread.interrupted()).isEqualTo(interrupted);
            assertThat(lines.lines())
                    .filteredOn(line -> line.contains("did not record in time"))
                    .singleElement()
                    .asString()
                    .contains("order-1", "PASSED");
        }
        thawed.countDown();
        Crowd.until(() -> state().equals(Optional.of(SubmissionState.PASSED)));
    }

    @Test
    void theMessageOfALogIsShownIfTheLogMadeItForThat() {
        LogAccess access = new LogAccess(log);
        log.whenBegun =
                () -> {
                    throw new SubmissionLogException("the table is missing", null);
                };
        assertThatExceptionOfType(SubmissionLogException.class)
                .isThrownBy(() -> access.begin(KEY, LEASE, waiting()))
                .withMessageContaining("the table is missing");
    }

    private Waiting waiting() {
        return new Waiting(Deadline.in(Duration.ofMinutes(1), time), closed);
    }

    private Optional<SubmissionState> state() {
        return log.find(KEY).map(Submission::state);
    }

    private static void await(CountDownLatch latch) {
        await(latch, 60_000);
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            boolean unused = latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A log in memory with events before its entries are written. */
    private static final class SlowLog extends ForwardingLog {
        private volatile Runnable whenBegun = () -> {};
        private volatile Runnable whenEnded = () -> {};

        SlowLog() {
            super(SubmissionLogs.inMemory());
        }

        @Override
        public Submission begin(SubmissionKey key, Duration lease) {
            whenBegun.run();
            return super.begin(key, lease);
        }

        @Override
        public void end(Submission begun, SubmissionState state) {
            whenEnded.run();
            super.end(begun, state);
        }
    }
}
