package io.cloudauth.core.internal.credentials;

import io.cloudauth.credentials.Credentials;
import java.time.Instant;
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

    /** Returns whether this is a session that has expired by then. */
    public boolean hasExpired(Instant now) {
        return credentials.expiresAt().map(expiresAt -> !now.isBefore(expiresAt)).orElse(false);
    }

    /** Returns whether these are the credentials of a session. */
    public boolean isSession() {
        return credentials.securityToken().isPresent();
    }

    @Override
    public Credentials resolve() {
        return credentials;
    }
}
