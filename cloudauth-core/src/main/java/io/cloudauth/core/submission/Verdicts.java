package io.cloudauth.core.submission;

import io.cloudauth.submission.SubmissionState;

/** What a submission can be settled by. */
final class Verdicts {
    private Verdicts() {}

    static void check(SubmissionState verdict) {
        if (!verdict.isSettled()) {
            throw new IllegalArgumentException(verdict + " settles nothing");
        }
    }
}
