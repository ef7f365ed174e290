package io.cloudauth.emulator.internal.control;

/** A control call that cannot be followed; its message says the rule. */
final class UnusableOrderException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableOrderException(String rule) {
        super(rule);
    }

    String rule() {
        return String.valueOf(getMessage());
    }
}
