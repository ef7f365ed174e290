package io.cloudauth.examples.h5.verification;

import java.net.URI;

/**
 * A verification that a browser has begun.
 *
 * @param number its number
 * @param page the link to the service's page; keep it only in the HTTP session of this browser
 */
public record Begun(String number, URI page) {

    /** Returns the number only, without the link. */
    @Override
    public String toString() {
        return "Begun[" + number + "]";
    }
}
