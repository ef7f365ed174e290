package io.cloudauth.core.internal.submission;

import io.cloudauth.core.internal.call.Call;
import io.cloudauth.core.internal.call.CallPipeline;
import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends nothing that is not written down first. Safe to share between threads. */
public final class RecordedSubmissions implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /** What a lease is longer than the call: for clocks that differ, and the log's own time. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    /** What a client that closes waits for outcomes to be written: a statement, and no call. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SubmissionLog submissions;
    private final CallPipeline pipeline;
    private final Time time;
    private final RunningSubmissions running = new RunningSubmissions();

    public RecordedSubmissions(SubmissionLog submissions, CallPipeline pipeline, Time time) {
        this.submissions = submissions;
        this.pipeline = pipeline;
        this.time = time;
    }

    /**
     * Writes a submission down, makes it, and writes down what became of it.
     *
     * @param prepared the billed call; what is done to make it ready is no part of sending it
     * @throws SubmissionRefusedException if an earlier submission forbids it
     * @throws SubmissionLogException if it could not be written down
     * @throws CallCancelledException if this is closed: it was not even written down
     */
    public VerifyResult run(
            BizType bizType,
            BizId bizId,
            Deadline deadline,
            Supplier<Call<VerifyResult>> prepared) {
        if (!running.begin()) {
            throw new CallCancelledException(Reason.CLOSED, 0, null);
        }
        try {
            return recorded(bizType, bizId, deadline, prepared);
        } finally {
            running.end();
        }
    }

    private VerifyResult recorded(
            BizType bizType,
            BizId bizId,
            Deadline deadline,
            Supplier<Call<VerifyResult>> prepared) {
        Submission begun = begin(bizType, bizId, deadline.remaining().plus(MARGIN));
        Call<VerifyResult> call;
        try {
            call = prepared.get();
        } catch (Throwable e) {
            end(begun, SubmissionState.NOT_SENT);
            throw e;
        }
        VerifyResult result;
        try {
            result = pipeline.run(call, deadline);
        } catch (Throwable e) {
            end(begun, Ending.of(e));
            throw e;
        }
        end(begun, Ending.of(result.outcome()));
        return result;
    }

    /** No submission begins any more; those that go on do so. */
    @Override
    public void close() {
        running.close();
    }

    /**
     * Waits until those that went on as this was closed have written their outcomes, so that what
     * they write to may be closed in its turn: for some seconds at most, until this thread is
     * interrupted, and not where one of them is this thread's own, which would wait for itself.
     */
    public void awaitEnded() {
        CountDownLatch ended = running.ended();
        if (ended.getCount() == 0 || running.isOwn()) {
            return;
        }
        try {
            if (!time.await(PATIENCE, ended)) {
                log.warn(
                        "the client was closed while {} submissions had not ended their entries in"
                                + " the submission log: those that never do will read UNKNOWN there",
                        running.count());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database's driver and pool fail where they find their thread interrupted. */
    private Submission begin(BizType bizType, BizId bizId, Duration lease) {
        boolean interrupted = Thread.interrupted();
        try {
            return Objects.requireNonNull(submissions.begin(bizType, bizId, lease), "begun");
        } catch (SubmissionRefusedException forbidden) {
            throw new SubmissionRefusedException(forbidden.submission()); // nothing hangs on it
        } catch (Throwable e) { // also what Kotlin throws undeclared
            throw SubmissionLogException.nothingSent(bizId, what(e), ExceptionSanitizer.of(e));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Never fails: what became of the submission must reach its caller. */
    private void end(Submission begun, SubmissionState state) {
        boolean interrupted = Thread.interrupted();
        Throwable failure = tried(begun, state);
        if (failure != null && Thread.interrupted()) {
            interrupted = true; // while it was written: once more, undisturbed
            failure = tried(begun, state);
        }
        if (failure != null) {
            log.warn(
                    "the submission of BizId {} ended as {}, which could not be written into its"
                            + " log: it will read UNKNOWN there; {}",
                    begun.bizId().value(),
                    state,
                    what(failure));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Throwable tried(Submission begun, SubmissionState state) {
        try {
            submissions.end(begun, state);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    /**
     * A SubmissionLogException is how a log says what failed: that sentence is shown. The text of
     * anything else could hold anything, whoever's type it is.
     */
    private static String what(Throwable failure) {
        return failure instanceof SubmissionLogException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
