package io.cloudauth.core.internal.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.offload.Waiting;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecordedGateTest {
    private static final SubmissionKey KEY = new SubmissionKey("material/scene", "order-1");
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final VirtualTime time = new VirtualTime();
    private final SubmissionLog log = SubmissionLogs.inMemory();
    private final Submission begun = log.begin(KEY, LEASE);
    private final CallProgress<String> progress = new CallProgress<>();
    private final RecordedGate gate =
            new RecordedGate(
                    new LogAccess(log),
                    begun,
                    new Waiting(Deadline.in(LEASE, time), new CountDownLatch(1)),
                    progress,
                    time.now(),
                    LEASE,
                    time);

    @Test
    void aRecordedSubmissionIsSentUntilItsLeaseExpires() throws AttemptFailure {
        gate.record();
        assertThat(log.find(KEY)).map(Submission::state).contains(SubmissionState.SENDING);
        time.advance(LEASE.minusNanos(1));
        gate.check();
        assertThat(progress.leave()).as("nothing sent").isFalse();

        time.advance(Duration.ofNanos(1));
        assertFails(gate::check, Fault.NOT_RECORDED);
    }

    @Test
    void nothingIsSentForACallerThatHasLeft() throws AttemptFailure {
        gate.record();
        assertThat(progress.leave()).isTrue();
        assertFails(gate::check, Fault.DEADLINE_BEFORE_SENDING);
    }

    @Test
    void nothingIsSentIfTheEntryBelongsToAnother() {
        log.end(begun, SubmissionState.NOT_SENT);
        assertThat(log.begin(KEY, LEASE)).isNotNull();
        assertFails(gate::record, Fault.NOT_RECORDED);
    }

    private static void assertFails(ThrowingCallable step, Fault fault) {
        assertThatExceptionOfType(AttemptFailure.class)
                .isThrownBy(step)
                .extracting(AttemptFailure::fault)
                .isEqualTo(fault);
    }
}
