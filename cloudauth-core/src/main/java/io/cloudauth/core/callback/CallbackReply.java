package io.cloudauth.core.callback;

/**
 * The outcome of a callback, with the HTTP status to respond with. The vendor does not document how
 * the service interprets the status, so the statuses have their usual meaning.
 */
public enum CallbackReply {
    /** The listener was notified of the verdict. */
    TOLD(200),
    /** There is no verdict yet, or the handler is querying it now. The link stays valid. */
    NOT_YET(202),
    /** No such callback is expected: it is forged, it has expired, or it was received before. */
    UNKNOWN(404),
    /** The body is larger than allowed. The link stays valid. */
    TOO_LARGE(413),
    /** There were too many callbacks in one second, or for this link. */
    TOO_MANY(429),
    /** The listener threw an exception. The link stays valid. */
    LISTENER_FAILED(500),
    /** The verdict could not be queried from the service. The link stays valid. */
    NOT_ASKED(503);

    private final int httpStatus;

    CallbackReply(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /**
     * Returns the HTTP status to respond with. A body is not needed.
     *
     * @return the status
     */
    public int httpStatus() {
        return httpStatus;
    }
}
