package io.cloudauth.core.internal.credentials.chain;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sources that are asked in order. The first that gives credentials is the only one asked from then
 * on: another identity in the middle of a program's life would be a surprise. For the same reason a
 * source that is set up but does not answer now ends the search. Safe to share between threads.
 */
final class ChainSource implements CredentialsSource {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth.credentials");

    private final String name;
    private final List<CredentialsSource> sources;
    private final Time time;
    private volatile @Nullable CredentialsSource found;

    ChainSource(String name, List<CredentialsSource> sources, Time time) {
        this.name = name;
        this.sources = List.copyOf(sources);
        this.time = time;
    }

    @Override
    public Credentials resolve() {
        return CredentialsSource.resolveWithinAMinute(this, time, name);
    }

    @Override
    public Credentials resolve(Deadline deadline, CountDownLatch closed) throws AttemptFailure {
        CredentialsSource known = found;
        return known != null ? known.resolve(deadline, closed) : search(deadline, closed);
    }

    @Override
    public void ended(Credentials credentials) {
        CredentialsSource known = found;
        if (known != null) {
            known.ended(credentials);
        }
    }

    private Credentials search(Deadline deadline, CountDownLatch closed) throws AttemptFailure {
        CredentialsException.Builder tried = CredentialsException.builder();
        for (CredentialsSource source : sources) {
            try {
                Credentials credentials = source.resolve(deadline, closed);
                found = source;
                log.debug("{}: credentials come from {}", name, source);
                return credentials;
            } catch (CredentialsException e) {
                tried.tried(e.tried()).retryable(e.isRetryable()).cause(e.getCause());
                if (e.isRetryable()) {
                    break;
                }
            }
        }
        throw tried.build();
    }

    @Override
    public String toString() {
        return name;
    }
}
