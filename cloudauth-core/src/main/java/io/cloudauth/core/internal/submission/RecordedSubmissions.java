package io.cloudauth.core.internal.submission;

import io.cloudauth.SubmissionOutcome;
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
import io.cloudauth.error.CloudAuthException;
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

/**
 * The billed calls of a client. Each submission is recorded in the log before it is sent. Safe to
 * share between threads.
 */
public final class RecordedSubmissions implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /**
     * The time that a lease lasts after the deadline of its call. It allows for clocks that differ
     * and for the time that the log needs.
     */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    /**
     * The maximum time that closing a client waits until outcomes are recorded. It is enough for a
     * database statement, but not for a call.
     */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final LogAccess submissions;
    private final CallPipeline pipeline;
    private final CallObservers observers;
    private final Time time;
    private final CountDownLatch closed;
    private final RunningSubmissions running = new RunningSubmissions();

    /**
     * Creates an object that makes submissions over this pipeline.
     *
     * @param observers transfer the context of a calling thread to the log's threads
     * @param closed a latch that opens when the client closes
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
     * Records a submission, sends it, and records its outcome.
     *
     * @param progress records whether the submission was sent, and its result
     * @param prepared prepares and returns the billed call; if it throws, nothing was sent
     * @param stateOf returns the state of the submission for a result
     * @param referenceOf returns the service's identifier in a result; empty if there is none
     * @throws SubmissionRefusedException if an earlier submission does not permit another
     * @throws SubmissionLogException if the submission could not be recorded, so that it was not
     *     sent
     * @throws CallCancelledException if the client is closed, or if the thread is interrupted
     *     before the submission was recorded
     */
    public <R> R run(
            SubmissionKey key,
            Deadline deadline,
            CallProgress<R> progress,
            Supplier<Call<R>> prepared,
            Function<R, SubmissionState> stateOf,
            Function<R, String> referenceOf) {
        RunningSubmissions.One own = running.begin();
        if (own == null) {
            throw new CallCancelledException(Reason.CLOSED, 0, null);
        }
        Waiting waiting = new Waiting(deadline, closed, observers::carried);
        Submission begun;
        SendingGate gate;
        try {
            Duration lease = deadline.remaining().plus(MARGIN);
            Instant requestedAt = time.now();
            begun = begin(key, lease, waiting);
            gate =
                    new RecordedGate(
                            submissions, begun, waiting, progress, requestedAt, lease, time);
        } catch (Throwable e) {
            own.end();
            throw e;
        }
        SubmissionState state = SubmissionState.NOT_SENT;
        Submission ended = begun;
        try {
            Call<R> call = prepared.get();
            state = SubmissionState.UNKNOWN; // if the pipeline throws something unexpected
            R result = pipeline.run(call, deadline, gate);
            progress.result(result);
            state = stateOf.apply(result);
            ended = begun.withReference(referenceOf.apply(result));
            return result;
        } catch (Throwable e) {
            if (state != SubmissionState.NOT_SENT && e instanceof CloudAuthException known) {
                state = SubmissionOutcome.of(known).state();
            }
            throw e;
        } finally {
            submissions.end(ended, state, waiting, own::end);
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

    /** Refuses new submissions. Submissions in progress continue. */
    @Override
    public void close() {
        running.close();
    }

    /**
     * Waits until all submissions in progress have recorded their outcomes. Afterwards the caller
     * may close the database of the log. The wait lasts at most 5 seconds and ends if this thread
     * is interrupted. There is no wait if one of the submissions runs on this thread, because it
     * would wait for itself.
     */
    public void awaitEnded() {
        CountDownLatch ended = running.ended();
        if (ended.getCount() == 0 || running.isOwn()) {
            return;
        }
        try {
            if (!time.await(CLOSE_TIMEOUT, ended)) {
                log.warn(
                        "the client was closed while {} submissions had not recorded their outcomes"
                                + " in the submission log; if an outcome is never recorded, its"
                                + " entry will read UNKNOWN",
                        running.count());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
