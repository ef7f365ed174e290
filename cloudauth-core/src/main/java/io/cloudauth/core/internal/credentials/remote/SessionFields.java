package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.internal.answer.Fields;
import io.cloudauth.core.internal.credentials.Origin.Fetched;
import io.cloudauth.credentials.Credentials;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The session that an answer holds: every service that gives one names its parts alike. */
final class SessionFields {
    private SessionFields() {}

    /**
     * The session, or null where a part is missing or cannot be one, or its end is no time.
     *
     * @param prefix of the fields' names
     * @param clockAhead how far the service's clock is ahead of this machine's
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
            Instant end = Instant.parse(expiration);
            return new Fetched(Credentials.session(id, secret, token, end), end.minus(clockAhead));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
