package io.cloudauth.examples.h5.verification;

/**
 * A verification that is ready to begin.
 *
 * @param number its number
 * @param code the secret in its one-time link; keep it only in the HTTP session of the owner
 */
public record Ticket(String number, String code) {

    /** Returns the number only, without the secret. */
    @Override
    public String toString() {
        return "Ticket[" + number + "]";
    }
}
