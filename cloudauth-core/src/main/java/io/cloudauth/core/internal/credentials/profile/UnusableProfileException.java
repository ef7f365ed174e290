package io.cloudauth.core.internal.credentials.profile;

/**
 * The reason why a file or a profile in it cannot be used. The message is one sentence and contains
 * no value.
 */
final class UnusableProfileException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableProfileException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
