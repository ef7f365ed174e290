package io.cloudauth.core.internal.credentials;

import io.cloudauth.credentials.Credentials;
import org.jspecify.annotations.Nullable;

/** Credentials that were given and never change. */
public record FixedSource(Credentials credentials) implements CredentialsSource {

    /**
     * A key, or a session where there is a token.
     *
     * @throws IllegalArgumentException if a part cannot be one; its message shows no value
     */
    public static FixedSource of(String id, String secret, @Nullable String token) {
        return new FixedSource(
                token == null
                        ? Credentials.of(id, secret)
                        : Credentials.session(id, secret, token));
    }

    @Override
    public Credentials resolve() {
        return credentials;
    }
}
