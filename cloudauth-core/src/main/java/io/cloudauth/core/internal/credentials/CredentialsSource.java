package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.offload.WorkerPool;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CredentialsException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A credentials provider that keeps the call's deadline and can be notified that its credentials
 * have expired. Safe to share between threads.
 */
public interface CredentialsSource extends CredentialsProvider {

    /**
     * Returns the credentials to sign the next attempt with. A source that never waits may ignore
     * both parameters.
     *
     * @param closed a latch that opens when the client closes, which ends the wait
     * @throws AttemptFailure if the thread was interrupted or the client was closed meanwhile
     * @throws CredentialsException if there are no credentials, or none before the deadline
     */
    default Credentials resolve(Deadline deadline, CountDownLatch closed) throws AttemptFailure {
        return resolve();
    }

    /**
     * Notifies the source that the service has rejected these credentials as expired. The next
     * {@code resolve} fetches new ones. If several callers report the same credentials, they are
     * replaced only once.
     */
    default void ended(Credentials credentials) {}

    /**
     * Returns the credentials of a source for a caller that has no deadline. Waits at most one
     * minute.
     *
     * @throws CredentialsException if there are none in time, or if the thread is interrupted; its
     *     interrupt flag is then set again
     */
    static Credentials resolveWithinAMinute(CredentialsSource source, Time time, String name) {
        try {
            Deadline deadline = Deadline.in(Duration.ofMinutes(1), time);
            return source.resolve(deadline, new CountDownLatch(1));
        } catch (AttemptFailure e) {
            throw CredentialsException.of(name, "the wait was interrupted");
        }
    }

    /** Returns the provider as a source with four threads of its own. */
    static CredentialsSource of(CredentialsProvider provider) {
        return of(provider, new WorkerPool("cloudauth-provider", 4));
    }

    /** Returns the provider as a source. A provider of the user runs on these workers. */
    static CredentialsSource of(CredentialsProvider provider, WorkerPool workers) {
        return provider instanceof CredentialsSource source
                ? source
                : new UserProviderSource(provider, workers);
    }
}
