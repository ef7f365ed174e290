package io.cloudauth.core.internal.credentials;

import io.cloudauth.credentials.Credentials;
import org.jspecify.annotations.Nullable;

/** A source of given credentials that never change. */
public record FixedSource(Credentials credentials) implements CredentialsSource {

    /**
     * Returns a source of an AccessKey, or of session credentials if there is a token.
     *
     * @throws IllegalArgumentException if a part is invalid; the message shows no value
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
