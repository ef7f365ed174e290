package io.cloudauth.submission;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * An entry of a submission log: the last submission of a key. It contains no personal data, and
 * nothing derived from personal data.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param key the key of the submission
 * @param state the state; see {@link #asOf} for an expired lease
 * @param owner a random text that identifies the call that recorded the submission; unique for each
 *     call
 * @param begunAt the time at which it was recorded, by the clock of that machine
 * @param leaseExpiresAt the time at which the lease expires; until then, its owner may send it
 * @param reference the service's own identifier of what it processed, to find the charge by: the
 *     CertifyId of a financial-grade operation; empty if it is not known
 */
public record Submission(
        SubmissionKey key,
        SubmissionState state,
        String owner,
        Instant begunAt,
        Instant leaseExpiresAt,
        String reference)
        implements Serializable {

    /**
     * Creates the record.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public Submission {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(begunAt, "begunAt");
        Objects.requireNonNull(leaseExpiresAt, "leaseExpiresAt");
        Objects.requireNonNull(reference, "reference");
    }

    /**
     * Creates the record without a reference.
     *
     * @param key see {@link #key()}
     * @param state see {@link #state()}
     * @param owner see {@link #owner()}
     * @param begunAt see {@link #begunAt()}
     * @param leaseExpiresAt see {@link #leaseExpiresAt()}
     * @throws NullPointerException if an argument is {@code null}
     */
    public Submission(
            SubmissionKey key,
            SubmissionState state,
            String owner,
            Instant begunAt,
            Instant leaseExpiresAt) {
        this(key, state, owner, begunAt, leaseExpiresAt, "");
    }

    /**
     * Returns this submission in another state.
     *
     * @param other the other state
     * @return a copy with that state
     */
    public Submission in(SubmissionState other) {
        return new Submission(key, other, owner, begunAt, leaseExpiresAt, reference);
    }

    /**
     * Returns this submission with a reference.
     *
     * @param other the reference; empty for none
     * @return a copy with that reference
     */
    public Submission withReference(String other) {
        return new Submission(key, state, owner, begunAt, leaseExpiresAt, other);
    }

    /**
     * Returns this submission with its effective state at a given time. If the lease has expired by
     * then, the effective state of {@link SubmissionState#IN_PROGRESS} is {@link
     * SubmissionState#NOT_SENT}, because the owner can no longer {@linkplain SubmissionLog#sending
     * start sending}. That of {@link SubmissionState#SENDING} is {@link SubmissionState#UNKNOWN}.
     *
     * @param now the given time
     * @return this submission, or a copy with the effective state
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
