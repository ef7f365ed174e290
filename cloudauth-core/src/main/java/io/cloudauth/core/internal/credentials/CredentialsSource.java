package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;

/**
 * A provider that keeps the call's deadline and can be told that what it gave has ended. Safe to
 * share between threads.
 */
public interface CredentialsSource extends CredentialsProvider {

    /**
     * The credentials to sign the next attempt with.
     *
     * @throws AttemptFailure if the deadline passed, the thread was interrupted or the client
     *     closed meanwhile
     * @throws io.cloudauth.error.CredentialsException if there are none
     */
    Credentials resolve(Deadline deadline) throws AttemptFailure;

    /**
     * The service says that these have ended: the next {@code resolve} fetches others, once for all
     * who say so.
     */
    default void ended(Credentials credentials) {}

    /** This provider, as a source. */
    static CredentialsSource of(CredentialsProvider provider) {
        return provider instanceof CredentialsSource source ? source : new ForeignSource(provider);
    }
}
