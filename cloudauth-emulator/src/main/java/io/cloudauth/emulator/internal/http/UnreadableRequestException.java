package io.cloudauth.emulator.internal.http;

/**
 * A request that cannot be read as HTTP within the limits: it is answered, then the connection
 * closes.
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
