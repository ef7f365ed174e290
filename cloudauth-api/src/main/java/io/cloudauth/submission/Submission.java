package io.cloudauth.submission;

import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * The last submission of a verification, as a log has it. It holds no personal data, and nothing
 * made of any. Immutable and safe to share between threads.
 *
 * @param bizType the scene
 * @param bizId the verification
 * @param state what is known of it; see {@link #asOf} for an expired lease
 * @param owner who wrote it down: random, and never the same twice
 * @param begunAt when it was written down, by the clock of that machine
 * @param leaseEndsAt until when its owner may be at it
 */
public record Submission(
        BizType bizType,
        BizId bizId,
        SubmissionState state,
        String owner,
        Instant begunAt,
        Instant leaseEndsAt)
        implements Serializable {

    /** Refuses {@code null}. */
    public Submission {
        Objects.requireNonNull(bizType, "bizType");
        Objects.requireNonNull(bizId, "bizId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(begunAt, "begunAt");
        Objects.requireNonNull(leaseEndsAt, "leaseEndsAt");
    }

    /** The same in another state. */
    public Submission in(SubmissionState other) {
        return new Submission(bizType, bizId, other, owner, begunAt, leaseEndsAt);
    }

    /**
     * Returns this submission as it reads at a moment. If its lease has expired by then, {@link
     * SubmissionState#IN_PROGRESS} reads {@link SubmissionState#NOT_SENT}, since its owner can no
     * longer {@linkplain SubmissionLog#sending start sending}, and {@link SubmissionState#SENDING}
     * reads {@link SubmissionState#UNKNOWN}.
     */
    public Submission asOf(Instant now) {
        if (now.isBefore(leaseEndsAt)) {
            return this;
        }
        return switch (state) {
            case IN_PROGRESS -> in(SubmissionState.NOT_SENT);
            case SENDING -> in(SubmissionState.UNKNOWN);
            case UNKNOWN, REJECTED, PASSED, NOT_SENT -> this;
        };
    }
}
