package io.cloudauth.core.internal.submission;

import io.cloudauth.core.internal.call.Call;
import io.cloudauth.core.internal.call.CallObservers;
import io.cloudauth.core.internal.call.CallPipeline;
import io.cloudauth.core.internal.http.SendingGate;
import io.cloudauth.core.internal.offload.AbandonedException;
import io.cloudauth.core.internal.offload.Waiting;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends no submission that is not recorded first. Safe to share between threads. */
public final class RecordedSubmissions implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /** What a lease is longer than the call: for clocks that differ, and the log's own time. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    /** What a client that closes waits for outcomes to be recorded: a statement, and no call. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LogAccess submissions;
    private final CallPipeline pipeline;
    private final CallObservers observers;
    private final Time time;
    private final CountDownLatch closed;
    private final RunningSubmissions running = new RunningSubmissions();

    /**
     * Submissions over this pipeline.
     *
     * @param observers carry the context of a calling thread to the log's own
     * @param closed opens when the client closes
     */
    public RecordedSubmissions(
            SubmissionLog submissions,
            CallPipeline pipeline,
            CallObservers observers,
            Time time,
            CountDownLatch closed) {
        this.submissions = new LogAccess(submissions);
        this.pipeline = pipeline;
        this.observers = observers;
        this.time = time;
        this.closed = closed;
    }

    /**
     * Records a submission, makes it, and records what became of it.
     *
     * @param progress notes how far it has come
     * @param prepared returns the billed call; its preparation is no part of sending it
     * @param stateOf returns the state of the submission by its result
     * @throws SubmissionRefusedException if an earlier submission forbids it
     * @throws SubmissionLogException if it could not be recorded first
     * @throws CallCancelledException if this is closed, or closes or is interrupted before it was
     *     recorded
     */
    public <R> R run(
            SubmissionKey key,
            Deadline deadline,
            CallProgress<R> progress,
            Supplier<Call<R>> prepared,
            Function<R, SubmissionState> stateOf) {
        RunningSubmissions.One own = running.begin();
        if (own == null) {
            throw new CallCancelledException(Reason.CLOSED, 0, null);
        }
        Waiting waiting = new Waiting(deadline, closed, observers::carried);
        Submission begun;
        SendingGate gate;
        try {
            Duration lease = deadline.remaining().plus(MARGIN);
            Instant asked = time.now();
            begun = begin(key, lease, waiting);
            gate = new RecordedGate(submissions, begun, waiting, progress, asked, lease, time);
        } catch (Throwable e) {
            own.end();
            throw e;
        }
        SubmissionState state = SubmissionState.NOT_SENT;
        try {
            Call<R> call = prepared.get();
            state = SubmissionState.UNKNOWN; // by whatever the pipeline should throw
            R result = pipeline.run(call, deadline, gate);
            progress.result(result);
            state = stateOf.apply(result);
            return result;
        } catch (Throwable e) {
            state = state == SubmissionState.NOT_SENT ? state : OutcomeMapping.of(e);
            throw e;
        } finally {
            submissions.end(begun, state, waiting, own::end);
        }
    }

    private Submission begin(SubmissionKey key, Duration lease, Waiting waiting) {
        try {
            return submissions.begin(key, lease, waiting);
        } catch (AbandonedException e) {
            throw switch (e.reason()) {
                case INTERRUPTED -> new CallCancelledException(Reason.INTERRUPTED, 0, null);
                case CLOSED -> new CallCancelledException(Reason.CLOSED, 0, null);
                case BUSY, DEADLINE ->
                        SubmissionLogException.nothingSent(
                                key, "the log did not respond in time", e);
            };
        }
    }

    /** No submission begins any more; those in progress go on. */
    @Override
    public void close() {
        running.close();
    }

    /**
     * Waits until the submissions that were in progress as this was closed have recorded their
     * outcomes, so that the caller may then close what the log writes to: for some seconds at most,
     * until this thread is interrupted, and not if one of them is this thread's own, which would
     * wait for itself.
     */
    public void awaitEnded() {
        CountDownLatch ended = running.ended();
        if (ended.getCount() == 0 || running.isOwn()) {
            return;
        }
        try {
            if (!time.await(PATIENCE, ended)) {
                log.warn(
                        "the client was closed while {} submissions had not recorded their outcomes"
                                + " in the submission log: those that never do will read UNKNOWN"
                                + " there",
                        running.count());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
