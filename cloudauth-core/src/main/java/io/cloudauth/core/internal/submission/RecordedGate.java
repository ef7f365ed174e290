package io.cloudauth.core.internal.submission;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.http.SendingGate;
import io.cloudauth.core.internal.offload.AbandonedException;
import io.cloudauth.core.internal.offload.Waiting;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.submission.Submission;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gate that lets a submission be sent only while its entry in the log belongs to it. The lease
 * must be valid by the monotonic clock and by the wall clock, because sleep of the machine stops
 * only the monotonic clock. Used only by the thread of the call.
 */
final class RecordedGate implements SendingGate {
    private final LogAccess log;
    private final Submission begun;
    private final Waiting waiting;
    private final CallProgress<?> progress;
    private final Time time;
    private final Deadline lease;
    private final Instant leaseExpiresAt;

    /**
     * Creates a gate for one submission.
     *
     * @param requestedAt when the entry was requested from the log, by the wall clock
     * @param lease how long the entry belongs to the submission from then on
     */
    RecordedGate(
            LogAccess log,
            Submission begun,
            Waiting waiting,
            CallProgress<?> progress,
            Instant requestedAt,
            Duration lease,
            Time time) {
        this.log = log;
        this.begun = begun;
        this.waiting = waiting;
        this.progress = progress;
        this.time = time;
        this.lease = Deadline.in(lease, time);
        this.leaseExpiresAt = requestedAt.plus(lease);
    }

    @Override
    public void record() throws AttemptFailure {
        boolean own;
        try {
            own = log.sending(begun, waiting);
        } catch (SubmissionLogException e) {
            throw new AttemptFailure(Fault.NOT_RECORDED, e);
        } catch (AbandonedException e) {
            throw switch (e.reason()) {
                case INTERRUPTED ->
                        new AttemptFailure(Fault.INTERRUPTED_BEFORE_SENDING, (Throwable) null);
                case CLOSED -> new AttemptFailure(Fault.CLOSED_BEFORE_SENDING, (Throwable) null);
                case BUSY, DEADLINE -> notRecorded("the log did not respond in time", e);
            };
        }
        if (!own) {
            throw notRecorded("its lease expired, or another submission took its entry", null);
        }
    }

    @Override
    public void check() throws AttemptFailure {
        if (lease.hasPassed() || !time.now().isBefore(leaseExpiresAt)) {
            throw notRecorded("its lease expired before it was sent", null);
        }
        progress.check();
    }

    private AttemptFailure notRecorded(String what, @Nullable Throwable cause) {
        return new AttemptFailure(
                Fault.NOT_RECORDED, SubmissionLogException.nothingSent(begun.key(), what, cause));
    }
}
