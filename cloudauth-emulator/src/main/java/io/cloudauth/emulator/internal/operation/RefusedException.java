package io.cloudauth.emulator.internal.operation;

/** A request that is answered with an error code. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** A refusal; its message names no value of the request. */
    public RefusedException(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The error code. */
    public String code() {
        return code;
    }

    /** What is wrong. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
