package io.cloudauth.examples.h5.verification;

/** How far a verification is. */
public enum Stage {
    /** It is kept here, and the service is being asked for a link. */
    STARTING,
    /** There is a link, and no verdict. */
    WAITING,
    /** The person is who they say. Final. */
    PASSED,
    /** There is a verdict, and it is another. The person may still pass while the link is valid. */
    NOT_PASSED,
    /**
     * The link ended without a verdict: nothing was submitted, or name and number did not match. A
     * late verdict still replaces it.
     */
    EXPIRED,
    /**
     * The person gave it up. Its link cannot be called back, so a verdict may still come and
     * replaces it.
     */
    WITHDRAWN,
    /** The service gave no link. */
    FAILED;

    /** Whether a person can go on with it, and need not begin another. */
    public boolean isOpen() {
        return this == STARTING || this == WAITING;
    }
}
