package io.cloudauth.examples.h5.verification;

import io.cloudauth.examples.h5.product.Refusal;

/** Thrown if the service started no session. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String number;
    private final Refusal refusal;

    RefusedException(String number, Refusal refusal) {
        super("the service started no session: " + refusal);
        this.number = number;
        this.refusal = refusal;
    }

    /** Returns the number of the verification. */
    public String number() {
        return number;
    }

    /** Returns what to do now. */
    public Refusal refusal() {
        return refusal;
    }
}
