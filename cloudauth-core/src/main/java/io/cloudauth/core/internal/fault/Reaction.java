package io.cloudauth.core.internal.fault;

/** The reaction of a call to a fault. The letters are those of the fault matrix. */
public enum Reaction {
    /**
     * R: retries after a wait, within the maximum number of attempts, the deadline and the retry
     * budget.
     */
    RETRY,
    /**
     * 1: retries once for each fault, for example with a corrected clock. The retry is possible
     * even if the maximum number of attempts is reached, but it needs the retry budget.
     */
    ONCE_MORE,
    /**
     * 1: retries once for each fault, even if the maximum number of attempts is reached or the
     * retry budget is empty.
     */
    ONCE_FREE,
    /** F: fails at once. */
    FAIL,
    /**
     * U: fails with an unknown outcome. The request may have been processed and charged, so it is
     * never sent again.
     */
    UNKNOWN
}
