package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.credentials.CredentialsFetcher.Fetched;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cache for the credentials of a source that expire. At most one fetch is in progress, for any
 * number of threads. A fetch starts when a fifth to a quarter of the lifetime is left, and no call
 * waits for it while the current credentials are valid. The current credentials are used until they
 * expire, even if the source is down.
 *
 * <p>The cache holds no thread and no connection between two fetches. Safe to share between threads
 * and clients.
 */
public final class RefreshingSource implements CredentialsSource {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth.credentials");

    /**
     * The longest time for a fetch with all its retries. It is shorter than a call may take, so
     * that a call learns why there are no credentials.
     */
    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(20);

    /**
     * If the service rejects credentials as expired this soon after the fetch, they are replaced
     * only a few times. Otherwise, a service that accepts no credentials at all would make each
     * call fetch new ones.
     */
    private static final Duration EARLY_WINDOW = Duration.ofSeconds(10);

    private static final int MAX_EARLY_REPLACEMENTS = 2;

    private final CredentialsFetcher fetcher;
    private final Time time;
    private final RandomGenerator random;
    private final FailurePause pause;
    private volatile @Nullable Cached cached;
    private @Nullable PendingFetch pending;
    private Deadline earlyWindow;
    private int earlyRejections;

    public RefreshingSource(CredentialsFetcher fetcher, Time time, RandomGenerator random) {
        this.fetcher = fetcher;
        this.time = time;
        this.random = random;
        this.pause = new FailurePause(time, random);
        this.earlyWindow = Deadline.in(Duration.ZERO, time);
    }

    @Override
    public Credentials resolve() {
        return CredentialsSource.resolveWithinAMinute(this, time, fetcher.name());
    }

    @Override
    public Credentials resolve(Deadline deadline, CountDownLatch closed) throws AttemptFailure {
        Cached now = cached;
        if (now == null || !now.isValid(time.now())) {
            return join().await(fetcher.name(), deadline, closed, time);
        }
        if (now.isDue(time.now())) {
            refreshAhead();
        }
        return now.credentials();
    }

    @Override
    public synchronized void ended(Credentials credentials) {
        if (cached != null && cached.credentials().equals(credentials)) {
            earlyRejections = earlyWindow.hasPassed() ? 0 : earlyRejections + 1;
            if (earlyRejections <= MAX_EARLY_REPLACEMENTS) {
                cached = null;
                pause.end();
            }
        }
    }

    /** Returns the fetch in progress, or starts one. */
    private synchronized PendingFetch join() {
        Cached now = cached;
        if (now != null && now.isValid(time.now())) {
            PendingFetch done = new PendingFetch();
            done.succeed(now.credentials());
            return done;
        }
        if (pending != null) {
            return pending;
        }
        CredentialsException reason = pause.reason();
        if (reason != null) {
            throw PendingFetch.copy(reason);
        }
        return startFetch();
    }

    private synchronized void refreshAhead() {
        Cached now = cached;
        if (pending == null && pause.reason() == null && now != null && now.isDue(time.now())) {
            startFetch();
        }
    }

    /**
     * Starts a fetch. Must be called with the lock held, so that the fetch cannot end before it is
     * registered.
     */
    private PendingFetch startFetch() {
        PendingFetch started = new PendingFetch();
        PendingFetch.inBackground(() -> fetch(started));
        pending = started;
        return started;
    }

    private void fetch(PendingFetch fetching) {
        try {
            Fetched fetched = fetcher.fetch(Deadline.in(FETCH_TIMEOUT, time));
            store(Cached.of(fetched, time.now(), random));
            fetching.succeed(fetched.credentials());
        } catch (CredentialsException e) {
            fetching.fail(failed(e));
        } catch (Throwable e) { // waiting threads must see every failure
            String what = "failed with " + e.getClass().getName();
            fetching.fail(failed(CredentialsException.of(fetcher.name(), what)));
        }
    }

    private synchronized void store(Cached fetched) {
        if (!fetched.isValid(time.now())) {
            throw PendingFetch.retryable(
                    fetcher.name(),
                    "returned credentials that have already expired, by this machine's clock");
        }
        pending = null;
        pause.end();
        earlyWindow = Deadline.in(EARLY_WINDOW, time);
        cached = fetched;
        log.debug("{}: new credentials", fetcher.name());
    }

    private synchronized CredentialsException failed(CredentialsException reason) {
        pending = null;
        pause.begin(reason);
        Cached now = cached;
        if (now != null && now.isValid(time.now())) {
            log.warn(
                    "credentials could not be refreshed; the current ones are used until"
                            + " they expire: {}",
                    reason.getMessage());
        }
        return reason;
    }

    /** Shows the source's name and nothing of the cached credentials. */
    @Override
    public String toString() {
        return fetcher.name();
    }

    /**
     * Cached credentials.
     *
     * @param refreshAt from when on they are refreshed; null for never
     * @param expiresAt when they expire; null if unknown
     */
    private record Cached(
            Credentials credentials, @Nullable Instant refreshAt, @Nullable Instant expiresAt) {

        /**
         * Chooses the time of the refresh: at random when a fifth to a quarter of the lifetime is
         * left, so that many machines do not refresh at the same time.
         */
        static Cached of(Fetched fetched, Instant now, RandomGenerator random) {
            Instant expiresAt = fetched.expiresAt();
            if (expiresAt == null) {
                return new Cached(fetched.credentials(), null, null);
            }
            double share = 0.2 + 0.05 * random.nextDouble();
            long ahead = (long) (Duration.between(now, expiresAt).toMillis() * share);
            return new Cached(fetched.credentials(), expiresAt.minusMillis(ahead), expiresAt);
        }

        boolean isValid(Instant now) {
            return expiresAt == null || now.isBefore(expiresAt);
        }

        boolean isDue(Instant now) {
            return refreshAt != null && !now.isBefore(refreshAt);
        }
    }
}
