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
 * A log that clients run on its own worker threads, so that a log that stalls does not delay a call
 * past its deadline. If an application calls the log directly, the log runs on the application's
 * thread. Safe to share between threads if the wrapped log is.
 */
public class OffloadedLog implements SubmissionLog {
    /** The usual number of connections in a database pool for one purpose. */
    private static final int WORKERS = 8;

    private final SubmissionLog log;
    private final Consumer<Thread> abort;
    private final WorkerPool workers = new WorkerPool("cloudauth-submission-log", WORKERS);

    /**
     * Wraps a log, so that clients run it on workers.
     *
     * @param abort interrupts the wait of a worker in the log, because its caller has stopped
     *     waiting; must not block
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

    /** Returns the text of the wrapped log. */
    @Override
    public String toString() {
        return log.toString();
    }
}
