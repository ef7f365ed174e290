package io.cloudauth.examples.h5.product;

/**
 * A result that the service returned.
 *
 * @param verdict its meaning
 * @param code the code of the product, without personal data; empty if there is no verdict
 * @param isFinal whether the service accepts no further submission for this session
 */
public record Reading(Verdict verdict, String code, boolean isFinal) {

    /** There is no verdict yet. This is no failure of the person. */
    public static final Reading NOT_FINISHED = new Reading(Verdict.NONE, "", false);

    /** The meaning of a result. */
    public enum Verdict {
        /** There is no verdict yet. */
        NONE,
        /** The person is who they say they are. */
        PASSED,
        /** The person did not pass, and may try again. */
        REJECTED,
        /** The person did not pass, and another attempt cannot help: people must look at it. */
        REVIEW
    }
}
