package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.credentials.Credentials;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where credentials that end are fetched. It keeps nothing and is asked by one thread at a time: a
 * {@link RefreshingSource} stands before it.
 */
public interface Origin {

    /** Its name for people, such as {@code assumeRole}. */
    String name();

    /**
     * Asks once, with whatever retries that takes.
     *
     * @throws io.cloudauth.error.CredentialsException if it gives none; the reason holds no secret
     */
    Fetched fetch(Deadline deadline);

    /**
     * What was fetched.
     *
     * @param endsAt when they end by this machine's clock; null where nobody knows
     */
    record Fetched(Credentials credentials, @Nullable Instant endsAt) {}
}
