package io.cloudauth.emulator.internal.control;

/** Thrown if a control request is invalid. The message states the rule that it violates. */
final class InvalidControlRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidControlRequestException(String rule) {
        super(rule);
    }

    String rule() {
        return String.valueOf(getMessage());
    }
}
