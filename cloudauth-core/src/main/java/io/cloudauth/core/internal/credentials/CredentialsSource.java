package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CredentialsException;
import java.time.Duration;

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
     * @throws CredentialsException if there are none
     */
    Credentials resolve(Deadline deadline) throws AttemptFailure;

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
            return source.resolve(Deadline.in(Duration.ofMinutes(1), time));
        } catch (AttemptFailure e) {
            boolean late = e.fault() == Fault.DEADLINE_BEFORE_SENDING;
            throw CredentialsException.builder()
                    .tried(name, late ? "gave none in time" : "the wait was interrupted")
                    .retryable(late)
                    .build();
        }
    }

    /** This provider, as a source. */
    static CredentialsSource of(CredentialsProvider provider) {
        return provider instanceof CredentialsSource source ? source : new ForeignSource(provider);
    }
}
