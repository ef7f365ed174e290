package io.cloudauth.examples.h5.verification;

/** The stage of a verification. */
public enum Stage {
    /** The row exists, and the request for a link is in progress. */
    STARTING,
    /** There is a link, but no verdict yet. */
    WAITING,
    /** The verification passed. Final. */
    PASSED,
    /**
     * There is a verdict other than a pass. The end user may try again and pass while the link is
     * valid.
     */
    NOT_PASSED,
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
    /** The service returned no link. */
    FAILED;

    /** Returns whether the end user can continue this verification. */
    public boolean isOpen() {
        return this == STARTING || this == WAITING;
    }
}
