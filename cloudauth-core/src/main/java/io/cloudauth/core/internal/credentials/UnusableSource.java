package io.cloudauth.core.internal.credentials;

import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;

/**
 * A source that never has credentials, because a required setting is missing or the source is
 * turned off.
 *
 * @param reason reported at each call and not before; contains no value
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
