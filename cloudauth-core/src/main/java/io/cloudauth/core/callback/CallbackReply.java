package io.cloudauth.core.callback;

/**
 * What became of a callback, and the HTTP status to answer it with. How the service takes a status
 * is in no public source: the usual meaning is the best guess there is.
 */
public enum CallbackReply {
    /** The listener was told of the verdict. */
    TOLD(200),
    /** There is no verdict yet, or it is being asked for just now; the callback stays expected. */
    NOT_YET(202),
    /** Nobody expects such a callback: forged, ended, or received before. */
    UNKNOWN(404),
    /** The body is longer than allowed; the callback stays expected. */
    TOO_LARGE(413),
    /** Too many at once; the callback stays expected. */
    TOO_MANY(429),
    /** The listener threw; the callback stays expected. */
    LISTENER_FAILED(500),
    /** The service could not be asked; the callback stays expected. */
    NOT_ASKED(503);

    private final int httpStatus;

    CallbackReply(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** The status to answer with; a body is not needed. */
    public int httpStatus() {
        return httpStatus;
    }
}
