package io.cloudauth.submission;

/** What is known of the last submission of a verification. */
public enum SubmissionState {

    /** It is being made, by its owner, who has until the end of the lease to tell its outcome. */
    IN_PROGRESS(false, false),

    /**
     * It was made, or was about to be, and nobody knows what became of it: it may have been
     * charged. A person must settle it.
     */
    UNKNOWN(false, false),

    /** The service answered, and it was no pass. */
    REJECTED(true, true),

    /** It passed. */
    PASSED(false, true),

    /** The service certainly did not process it. */
    NOT_SENT(true, true);

    private final boolean permitsAnother;
    private final boolean settled;

    SubmissionState(boolean permitsAnother, boolean settled) {
        this.permitsAnother = permitsAnother;
        this.settled = settled;
    }

    /** Whether another submission of the same verification may be made. */
    public boolean permitsAnother() {
        return permitsAnother;
    }

    /** Whether this is a final word on the submission: one that a person may settle it by. */
    public boolean isSettled() {
        return settled;
    }
}
