package io.cloudauth.core;

import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.model.BizId;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A log in memory that tells each end, and that a test can break. Like a database's driver it fails
 * in a thread that is interrupted.
 */
final class Diary implements SubmissionLog {
    private final SubmissionLog entries = SubmissionLogs.inMemory();
    private final BlockingQueue<SubmissionState> ends = new LinkedBlockingQueue<>();
    private volatile Runnable whenBegun = () -> {};
    private volatile Runnable whenSent = () -> {};
    private volatile Runnable whenEnded = () -> {};

    /** What happens, or breaks, before each entry is written. */
    void whenBegun(Runnable event) {
        whenBegun = event;
    }

    /** What happens, or breaks, before each sending is recorded. */
    void whenSent(Runnable event) {
        whenSent = event;
    }

    /** What happens, or breaks, before each outcome is written. */
    void whenEnded(Runnable event) {
        whenEnded = event;
    }

    /** The next outcome that is written; waits for it. */
    SubmissionState nextEnd() throws InterruptedException {
        return ends.take();
    }

    Optional<SubmissionState> state(BizId bizId) {
        return state(Keys.material("scene", bizId.value()));
    }

    Optional<SubmissionState> state(SubmissionKey key) {
        return find(key).map(Submission::state);
    }

    @Override
    public Submission begin(SubmissionKey key, Duration lease) {
        whenBegun.run();
        refuseIfInterrupted();
        return entries.begin(key, lease);
    }

    @Override
    public boolean sending(Submission begun) {
        whenSent.run();
        refuseIfInterrupted();
        return entries.sending(begun);
    }

    @Override
    public void end(Submission begun, SubmissionState state) {
        whenEnded.run();
        refuseIfInterrupted();
        entries.end(begun, state);
        ends.add(state);
    }

    private static void refuseIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("interrupted, near 金丝雀");
        }
    }

    @Override
    public Optional<Submission> find(SubmissionKey key) {
        return entries.find(key);
    }

    @Override
    public List<Submission> unsettled(Duration olderThan) {
        return entries.unsettled(olderThan);
    }

    @Override
    public boolean settle(SubmissionKey key, SubmissionState outcome) {
        return entries.settle(key, outcome);
    }
}
