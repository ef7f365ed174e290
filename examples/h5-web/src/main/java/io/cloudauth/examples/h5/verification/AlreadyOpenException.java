package io.cloudauth.examples.h5.verification;

/** The owner has an open verification, and is to go on with that one. */
public final class AlreadyOpenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyOpenException() {
        super("a verification of this owner is open");
    }
}
