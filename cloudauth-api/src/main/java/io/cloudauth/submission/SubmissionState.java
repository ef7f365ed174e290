package io.cloudauth.submission;

/** The state of the last submission of a verification. */
public enum SubmissionState {

    /**
     * The client prepares the submission: no byte of it has been sent. Once the lease has expired,
     * the log reports {@link #NOT_SENT}.
     */
    IN_PROGRESS(false, false),

    /**
     * The client sends the submission, or has sent it and waits for the verdict. Once the lease has
     * expired, the log reports {@link #UNKNOWN}.
     */
    SENDING(false, false),

    /**
     * The outcome is unknown; the submission may have been charged. An operator must {@linkplain
     * SubmissionLog#settle settle} it.
     */
    UNKNOWN(false, false),

    /** The service responded, and the verification did not pass. */
    REJECTED(true, true),

    /** The verification passed. */
    PASSED(false, true),

    /** The service certainly did not process the submission. */
    NOT_SENT(true, true);

    private final boolean permitsAnother;
    private final boolean settled;

    SubmissionState(boolean permitsAnother, boolean settled) {
        this.permitsAnother = permitsAnother;
        this.settled = settled;
    }

    /**
     * Returns whether another submission of the same verification may be sent.
     *
     * @return true only for {@link #REJECTED} and {@link #NOT_SENT}; a log that permits each
     *     submission once refuses another after {@link #REJECTED} all the same
     */
    public boolean permitsAnother() {
        return permitsAnother;
    }

    /**
     * Returns whether this state is final. An operator can settle a submission only with such a
     * state.
     *
     * @return true only for {@link #REJECTED}, {@link #PASSED} and {@link #NOT_SENT}
     */
    public boolean isSettled() {
        return settled;
    }
}
