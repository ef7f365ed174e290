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
 * A source that tries several sources in order. It stays with the first source that returns
 * credentials, because a change of identity in a running program would be a surprise. For the same
 * reason, a source that is configured but does not respond now ends the search. Safe to share
 * between threads.
 */
final class ChainSource implements CredentialsSource {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth.credentials");

    private final String name;
    private final List<CredentialsSource> sources;
    private final Time time;
    private volatile @Nullable CredentialsSource selected;

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
        CredentialsSource chosen = selected;
        return chosen != null ? chosen.resolve(deadline, closed) : search(deadline, closed);
    }

    @Override
    public void ended(Credentials credentials) {
        CredentialsSource chosen = selected;
        if (chosen != null) {
            chosen.ended(credentials);
        }
    }

    private Credentials search(Deadline deadline, CountDownLatch closed) throws AttemptFailure {
        CredentialsException.Builder failures = CredentialsException.builder();
        for (CredentialsSource source : sources) {
            try {
                Credentials credentials = source.resolve(deadline, closed);
                selected = source;
                log.debug("{}: credentials come from {}", name, source);
                return credentials;
            } catch (CredentialsException e) {
                failures.tried(e.tried()).retryable(e.isRetryable()).cause(e.getCause());
                if (e.isRetryable()) {
                    break;
                }
            }
        }
        throw failures.build();
    }

    @Override
    public String toString() {
        return name;
    }
}
