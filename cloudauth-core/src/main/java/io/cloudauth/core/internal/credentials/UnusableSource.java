package io.cloudauth.core.internal.credentials;

import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;

/**
 * A source that has no credentials and never will: what it needs is not set, or it is turned off.
 *
 * @param reason told at each call, and not before; holds no value
 */
public record UnusableSource(String name, String reason) implements CredentialsSource {

    @Override
    public Credentials resolve() {
        throw CredentialsException.of(name, reason);
    }

    @Override
    public String toString() {
        return name;
    }
}
