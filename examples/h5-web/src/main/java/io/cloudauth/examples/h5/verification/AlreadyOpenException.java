package io.cloudauth.examples.h5.verification;

/** Thrown if the owner already has an open verification; continue with that one. */
public final class AlreadyOpenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyOpenException() {
        super("this owner already has an open verification");
    }
}
