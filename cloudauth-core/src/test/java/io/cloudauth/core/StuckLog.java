package io.cloudauth.core;

import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A log that never comes back, and ignores interrupts. */
final class StuckLog implements SubmissionLog {

    @Override
    public Submission begin(SubmissionKey key, Duration lease) {
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                never.await();
            } catch (InterruptedException e) {
                // goes on
            }
        }
    }

    @Override
    public void end(Submission begun, SubmissionState state) {}

    @Override
    public Optional<Submission> find(SubmissionKey key) {
        return Optional.empty();
    }

    @Override
    public List<Submission> unsettled(Duration olderThan) {
        return List.of();
    }

    @Override
    public boolean settle(SubmissionKey key, SubmissionState outcome) {
        return false;
    }
}
