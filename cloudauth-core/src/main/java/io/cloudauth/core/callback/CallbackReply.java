package io.cloudauth.core.callback;

/**
 * The outcome of a callback, with the HTTP status to respond with. The vendor does not document how
 * the service interprets the status, so the statuses have their usual meaning.
 */
public enum CallbackReply {
    /** The listener was notified of the verdict. */
    TOLD(200),
    /**
     * There is no verdict yet, or another callback of the same verification is in progress. The
     * callback link stays valid.
     */
    NOT_YET(202),
    /** No such callback is expected: it is forged, it has expired, or it was received before. */
    UNKNOWN(404),
    /** The body is larger than allowed. The callback link stays valid. */
    TOO_LARGE(413),
    /**
     * There were too many callbacks in one second, and the callback link stays valid. Or the
     * handler has queried the verdict 10 times for this callback link, and queries it no more.
     */
    TOO_MANY(429),
    /**
     * The listener threw an exception. The callback link stays valid, unless the callback store
     * fails at that moment.
     */
    LISTENER_FAILED(500),
    /**
     * The verdict could not be queried from the service, or the callback store failed. The callback
     * link stays valid, so the callback may come again.
     */
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
