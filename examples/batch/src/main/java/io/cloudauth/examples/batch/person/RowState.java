package io.cloudauth.examples.batch.person;

/** The state of a person's verification. A person without one is open. */
public enum RowState {
    /** The verification passed. */
    PASSED,
    /** The verification was rejected; the reason says why. */
    REJECTED,
    /** The row is invalid, or the service returned an error for it. It was not charged. */
    REFUSED,
    /** The outcome is unknown, and it may have been charged. An operator must settle it. */
    UNKNOWN,
    /** It was not sent, so it is still open. A later round submits it. */
    NOT_SENT;

    /** Returns whether the batch never submits the person again. */
    public boolean isFinal() {
        return this != NOT_SENT;
    }
}
