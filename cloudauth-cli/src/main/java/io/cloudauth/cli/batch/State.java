package io.cloudauth.cli.batch;

import java.util.Locale;

/** The state of a row in a line of the result file. */
public enum State {
    /** Recorded before the row is sent. From here on, the row may have been sent. */
    SENDING(false),
    /** The row was certainly not processed. The next run sends it. */
    WITHDRAWN(false),
    /** The verdict: the person passed. */
    PASSED(true),
    /** The verdict: the person was rejected. The reason says why. */
    REJECTED(true),
    /** The verdict: nothing was submitted for verification. */
    NOT_SUBMITTED(true),
    /** The verdict: the reference source could not compare. */
    INCONCLUSIVE(true),
    /** A verdict with a status that the vendor does not document. */
    UNRECOGNIZED(true),
    /** The service returned an error for the row. The code says why. */
    REFUSED(true),
    /** A value of the row is not valid. Nothing was sent. */
    INVALID(true),
    /** The outcome is unknown: the row may have been processed and charged. */
    UNKNOWN(true);

    private final boolean finalState;

    State(boolean finalState) {
        this.finalState = finalState;
    }

    /**
     * Returns whether the state is final. Only an unknown row may be submitted again, if the user
     * asks for it.
     */
    public boolean isFinal() {
        return finalState;
    }

    /** Returns the name in the result file, such as {@code not_submitted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
