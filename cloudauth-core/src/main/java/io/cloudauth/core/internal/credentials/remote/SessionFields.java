package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.internal.credentials.CredentialsFetcher.Fetched;
import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.credentials.Credentials;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reader for the session credentials in a response. Every service gives the fields the same
 * names.
 */
final class SessionFields {
    private SessionFields() {}

    /**
     * Returns the session; null if a field is missing or invalid, or if the expiry time is not a
     * time.
     *
     * @param prefix the prefix of the field names
     * @param clockAhead how far the service's clock is ahead of this machine's clock
     */
    static @Nullable Fetched read(@Nullable Fields fields, String prefix, Duration clockAhead) {
        if (fields == null) {
            return null;
        }
        String id = fields.text(prefix + "AccessKeyId");
        String secret = fields.text(prefix + "AccessKeySecret");
        String token = fields.text(prefix + "SecurityToken");
        if (id == null || secret == null || token == null) {
            return null;
        }
        String expiration = fields.text(prefix + "Expiration");
        try {
            if (expiration == null) {
                return new Fetched(Credentials.session(id, secret, token), null);
            }
            Instant expiresAt = Instant.parse(expiration);
            return new Fetched(
                    Credentials.session(id, secret, token, expiresAt), expiresAt.minus(clockAhead));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
