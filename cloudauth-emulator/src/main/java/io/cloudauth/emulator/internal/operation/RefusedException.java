package io.cloudauth.emulator.internal.operation;

/** Thrown if the response to a request is an error with a code. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** Creates an error. The message must not contain a value of the request. */
    public RefusedException(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the error code. */
    public String code() {
        return code;
    }

    /** Returns the message. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
