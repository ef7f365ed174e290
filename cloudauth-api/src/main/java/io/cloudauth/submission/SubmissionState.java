package io.cloudauth.submission;

/** What is known of the last submission of a verification. */
public enum SubmissionState {

    /**
     * Its owner prepares it: no byte of it has been sent. If the lease expires, it reads {@link
     * #NOT_SENT}.
     */
    IN_PROGRESS(false, false),

    /**
     * Its owner sends it, or has sent it and waits for the verdict. If the lease expires, it reads
     * {@link #UNKNOWN}.
     */
    SENDING(false, false),

    /**
     * Its outcome is unknown; it may have been charged. An operator must {@linkplain
     * SubmissionLog#settle settle} it.
     */
    UNKNOWN(false, false),

    /** The service responded, and the verdict is no pass. */
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
