package io.cloudauth.core.submission;

import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A log that passes each step on to another log. A test overrides the steps that it changes. */
public class ForwardingLog implements SubmissionLog {
    private final SubmissionLog log;

    public ForwardingLog(SubmissionLog log) {
        this.log = log;
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
}
