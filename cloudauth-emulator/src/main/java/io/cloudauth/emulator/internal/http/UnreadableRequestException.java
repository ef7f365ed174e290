package io.cloudauth.emulator.internal.http;

/**
 * Thrown if a request is not valid HTTP or exceeds a limit. The server sends an error response and
 * closes the connection.
 */
final class UnreadableRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    UnreadableRequestException(int status, String rule) {
        super(rule);
        this.status = status;
    }

    int status() {
        return status;
    }

    String rule() {
        return String.valueOf(getMessage());
    }
}
