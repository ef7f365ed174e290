package io.cloudauth.core.submission;

import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.time.Instant;

/** What a submission can be settled by, and when. */
final class SettlementRules {
    /**
     * What a lease must have been over for, before what its owner never ended may make room for
     * another submission: by a clock that is so far behind, its owner is at it still.
     */
    static final Duration FLOOR = Duration.ofMinutes(5);

    private SettlementRules() {}

    static void check(SubmissionState verdict) {
        if (!verdict.isSettled()) {
            throw new IllegalArgumentException(verdict + " settles nothing");
        }
    }

    /**
     * By when the lease of a submission that never ended must have, for this verdict to settle it.
     */
    static Instant leaseEndedBy(SubmissionState verdict, Instant now) {
        return verdict.permitsAnother() ? now.minus(FLOOR) : now;
    }
}
