package io.cloudauth.core.internal.submission;

import io.cloudauth.core.internal.offload.WorkerPool;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A log that clients run on threads of its own, so that a log that stalls holds no call past its
 * deadline. What an application asks of it directly runs on the application's thread. Safe to share
 * between threads, as far as the log is.
 */
public final class OffloadedLog implements SubmissionLog {
    /** As many as a pool of database connections usually holds for one purpose. */
    private static final int WORKERS = 8;

    private final SubmissionLog log;
    private final Consumer<Thread> abort;
    private final WorkerPool workers = new WorkerPool("cloudauth-submission-log", WORKERS);

    /**
     * Runs a log on workers.
     *
     * @param abort ends what a worker waits for in the log, once its caller has stopped waiting;
     *     must not block
     */
    public OffloadedLog(SubmissionLog log, Consumer<Thread> abort) {
        this.log = log;
        this.abort = abort;
    }

    SubmissionLog log() {
        return log;
    }

    WorkerPool workers() {
        return workers;
    }

    void abort(Thread worker) {
        abort.accept(worker);
    }

    @Override
    public Submission begin(SubmissionKey key, Duration lease) {
        return log.begin(key, lease);
    }

    @Override
    public boolean sending(Submission begun) {
        return log.sending(begun);
    }

    @Override
    public void end(Submission begun, SubmissionState state) {
        log.end(begun, state);
    }

    @Override
    public Optional<Submission> find(SubmissionKey key) {
        return log.find(key);
    }

    @Override
    public List<Submission> unsettled(Duration olderThan) {
        return log.unsettled(olderThan);
    }

    @Override
    public boolean settle(SubmissionKey key, SubmissionState outcome) {
        return log.settle(key, outcome);
    }

    /** Shows what the log shows. */
    @Override
    public String toString() {
        return log.toString();
    }
}
