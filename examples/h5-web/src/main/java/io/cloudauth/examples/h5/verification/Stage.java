package io.cloudauth.examples.h5.verification;

/** The stage of a verification. */
public enum Stage {
    /** The details are known, and the end user can begin on any device by the one-time link. */
    READY,
    /** A device has begun, and the request for a session is in progress. */
    STARTING,
    /** There is a session with a page, but no verdict yet. */
    WAITING,
    /** The verification passed. Final. */
    PASSED,
    /**
     * There is a verdict other than a pass. In the legacy product the end user may try again on the
     * same page while its link is valid.
     */
    NOT_PASSED,
    /** Another attempt cannot help this person: people must look at it. */
    REVIEW,
    /** The service could not confirm name and ID number together, and started no session. */
    REFUSED,
    /**
     * The link has expired without a verdict: the end user submitted nothing, or the name does not
     * match the ID number. A late verdict still replaces this stage.
     */
    EXPIRED,
    /**
     * The end user withdrew it. The link cannot be revoked, so a verdict may still arrive and
     * replace this stage.
     */
    WITHDRAWN,
    /** The service started no session. */
    FAILED;

    /** Returns whether the end user can continue this verification. */
    public boolean isOpen() {
        return this == READY || this == STARTING || this == WAITING;
    }
}
