package io.cloudauth.core.submission;

import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.time.Instant;

/** The rules for settling a submission. */
final class SettlementRules {
    /**
     * The time that must have passed since a lease expired, before a submission without a recorded
     * outcome may be settled so that another one is permitted. If the clock of the owner's process
     * is this far behind, the owner may still be sending.
     */
    static final Duration FLOOR = Duration.ofMinutes(5);

    private SettlementRules() {}

    /**
     * Validates a verdict.
     *
     * @throws IllegalArgumentException if the state does not settle a submission
     */
    static void check(SubmissionState verdict) {
        if (!verdict.isSettled()) {
            throw new IllegalArgumentException(verdict + " does not settle a submission");
        }
    }

    /**
     * Returns the latest expiry time that the lease of a submission without a recorded outcome may
     * have, so that this verdict settles the submission.
     */
    static Instant leaseExpiredBy(SubmissionState verdict, Instant now) {
        return verdict.permitsAnother() ? now.minus(FLOOR) : now;
    }
}
