package io.cloudauth.model;

/**
 * The service's verdict, as a number. Only {@link #PASSED} means passed; a number in no document
 * survives as it came and has the outcome {@link Outcome.Unrecognized}.
 *
 * @param value the raw number: -1 nothing submitted, 1 passed, 3 to 11 rejected (see {@link
 *     RejectionReason}), 12 inconclusive
 */
public record VerifyStatus(int value) {

    /** Nothing was submitted (yet), or name and number did not match each other. */
    public static final VerifyStatus NOT_SUBMITTED = new VerifyStatus(-1);

    /** Passed. */
    public static final VerifyStatus PASSED = new VerifyStatus(1);

    /** The authority's system failed; nothing could be compared. */
    public static final VerifyStatus INCONCLUSIVE = new VerifyStatus(12);

    /** The status with this number, whatever it is. */
    public static VerifyStatus of(int value) {
        return new VerifyStatus(value);
    }

    /** What the number means. */
    public Outcome outcome() {
        return Outcome.of(this);
    }

    /** The number. */
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
