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
 * A provider that keeps the call's deadline and can be told that what it gave has ended. Safe to
 * share between threads.
 */
public interface CredentialsSource extends CredentialsProvider {

    /**
     * The credentials to sign the next attempt with. A source that waits for nobody need not look
     * at the two.
     *
     * @param closed opens when the client closes, and ends the wait
     * @throws AttemptFailure if the thread was interrupted or the client closed meanwhile
     * @throws CredentialsException if there are none, or none before the deadline
     */
    default Credentials resolve(Deadline deadline, CountDownLatch closed) throws AttemptFailure {
        return resolve();
    }

    /**
     * The service says that these have ended: the next {@code resolve} fetches others, once for all
     * who say so.
     */
    default void ended(Credentials credentials) {}

    /**
     * For whoever asks a source without a deadline: a minute.
     *
     * @throws CredentialsException if there are none in time, or if the thread is interrupted,
     *     which it is then again
     */
    static Credentials resolveWithinAMinute(CredentialsSource source, Time time, String name) {
        try {
            Deadline deadline = Deadline.in(Duration.ofMinutes(1), time);
            return source.resolve(deadline, new CountDownLatch(1));
        } catch (AttemptFailure e) {
            throw CredentialsException.of(name, "the wait was interrupted");
        }
    }

    /** This provider, as a source with four threads of its own. */
    static CredentialsSource of(CredentialsProvider provider) {
        return of(provider, new WorkerPool("cloudauth-provider", 4));
    }

    /** This provider, as a source; one that is not ours runs on these workers. */
    static CredentialsSource of(CredentialsProvider provider, WorkerPool workers) {
        return provider instanceof CredentialsSource source
                ? source
                : new ForeignSource(provider, workers);
    }
}
