package io.cloudauth.model;

/**
 * The status of a verification, as the service's number. Only {@link #PASSED} means that the
 * verification passed. A number that is not documented by the vendor is kept, and has the outcome
 * {@link Outcome.Unrecognized}.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param value the raw number: -1 nothing submitted, 1 passed, 3 to 11 rejected (see {@link
 *     RejectionReason}), 12 inconclusive
 */
public record VerifyStatus(int value) {

    /** The verification is not finished, or the name does not match the ID number. */
    public static final VerifyStatus NOT_SUBMITTED = new VerifyStatus(-1);

    /** The verification passed. */
    public static final VerifyStatus PASSED = new VerifyStatus(1);

    /**
     * The reference source, which holds the official identity records, failed. It could not compare
     * the person's data with its records.
     */
    public static final VerifyStatus INCONCLUSIVE = new VerifyStatus(12);

    /**
     * Returns the status with this number.
     *
     * @param value any number
     * @return the status
     */
    public static VerifyStatus of(int value) {
        return new VerifyStatus(value);
    }

    /**
     * Returns the meaning of the number.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return Outcome.of(this);
    }

    /**
     * Returns the number as text.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
