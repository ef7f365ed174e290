package io.cloudauth.submission;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * The last submission of a key, as the log has it. It holds no personal data, and nothing derived
 * from any. Immutable and safe to share between threads.
 *
 * @param key what was submitted
 * @param state its state; see {@link #asOf} for an expired lease
 * @param owner a random text that identifies the call that recorded it; never the same twice
 * @param begunAt when it was recorded, by the clock of that machine
 * @param leaseExpiresAt until when its owner may send it
 */
public record Submission(
        SubmissionKey key,
        SubmissionState state,
        String owner,
        Instant begunAt,
        Instant leaseExpiresAt)
        implements Serializable {

    /** Refuses {@code null}. */
    public Submission {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(begunAt, "begunAt");
        Objects.requireNonNull(leaseExpiresAt, "leaseExpiresAt");
    }

    /**
     * Returns this submission in another state.
     *
     * @param other the state
     * @return a copy
     */
    public Submission in(SubmissionState other) {
        return new Submission(key, other, owner, begunAt, leaseExpiresAt);
    }

    /**
     * Returns this submission as it reads at a moment. If its lease has expired by then, {@link
     * SubmissionState#IN_PROGRESS} reads {@link SubmissionState#NOT_SENT}, since its owner can no
     * longer {@linkplain SubmissionLog#sending start sending}, and {@link SubmissionState#SENDING}
     * reads {@link SubmissionState#UNKNOWN}.
     *
     * @param now the moment
     * @return this submission, or a copy in the state that it reads
     */
    public Submission asOf(Instant now) {
        if (now.isBefore(leaseExpiresAt)) {
            return this;
        }
        return switch (state) {
            case IN_PROGRESS -> in(SubmissionState.NOT_SENT);
            case SENDING -> in(SubmissionState.UNKNOWN);
            case UNKNOWN, REJECTED, PASSED, NOT_SENT -> this;
        };
    }
}
