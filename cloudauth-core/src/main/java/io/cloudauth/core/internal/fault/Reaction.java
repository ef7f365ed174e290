package io.cloudauth.core.internal.fault;

/** What a call does by itself after a fault: the letters of the fault matrix. */
public enum Reaction {
    /**
     * R: again, up to the configured attempts, after a wait, within the deadline and the budget.
     */
    RETRY,
    /** 1: once more after a correction, outside the count of attempts. */
    ONCE_MORE,
    /** 1: one further attempt, outside the count of attempts and outside the budget. */
    ONCE_FREE,
    /** F: fails at once. */
    FAIL,
    /** U: nobody knows whether it was processed and charged; never sent again. */
    UNKNOWN
}
