package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.credentials.Credentials;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fetcher of credentials that expire. It caches nothing and is called by one thread at a time; a
 * {@link RefreshingSource} caches its credentials.
 */
public interface CredentialsFetcher {

    /** Returns its name for messages, such as {@code assumeRole}. */
    String name();

    /**
     * Fetches credentials, and retries if necessary.
     *
     * @throws io.cloudauth.error.CredentialsException if there are none; the reason contains no
     *     secret
     */
    Fetched fetch(Deadline deadline);

    /**
     * Fetched credentials.
     *
     * @param expiresAt when they expire, by this machine's clock; null if unknown
     */
    record Fetched(Credentials credentials, @Nullable Instant expiresAt) {}
}
