package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.credentials.Origin.Fetched;
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
 * The cache before every source whose credentials end. Whatever the number of threads, one fetch is
 * under way; it begins a fifth of the lifetime before the end, and nobody waits for it while the
 * old credentials are valid. They are given until they really end, even if the source is down.
 *
 * <p>It holds no thread and no connection between two fetches. Safe to share between threads and
 * clients.
 */
public final class RefreshingSource implements CredentialsSource {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth.credentials");

    /**
     * The longest that a fetch may take with all its retries: less than a call may take, so that a
     * call learns why there are no credentials.
     */
    private static final Duration FETCH = Duration.ofSeconds(20);

    /**
     * Credentials that the service ends this soon after the fetch are replaced a few times only: a
     * service that takes none at all would have each call fetch others.
     */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final int REPLACED_SOON = 2;

    private final Origin origin;
    private final Time time;
    private final RandomGenerator random;
    private final FailurePause pause;
    private volatile @Nullable Kept kept;
    private @Nullable Flight flight;
    private Deadline soon;
    private int endedSoon;

    public RefreshingSource(Origin origin, Time time, RandomGenerator random) {
        this.origin = origin;
        this.time = time;
        this.random = random;
        this.pause = new FailurePause(time, random);
        this.soon = Deadline.in(Duration.ZERO, time);
    }

    @Override
    public Credentials resolve() {
        return CredentialsSource.resolveWithinAMinute(this, time, origin.name());
    }

    @Override
    public Credentials resolve(Deadline deadline, CountDownLatch closed) throws AttemptFailure {
        Kept now = kept;
        if (now == null || !now.isValid(time.now())) {
            return join().await(origin.name(), deadline, closed, time);
        }
        if (now.isDue(time.now())) {
            refreshAhead();
        }
        return now.credentials();
    }

    @Override
    public synchronized void ended(Credentials credentials) {
        if (kept != null && kept.credentials().equals(credentials)) {
            endedSoon = soon.hasPassed() ? 0 : endedSoon + 1;
            if (endedSoon <= REPLACED_SOON) {
                kept = null;
                pause.end();
            }
        }
    }

    /** The fetch under way, or a new one. */
    private synchronized Flight join() {
        Kept now = kept;
        if (now != null && now.isValid(time.now())) {
            Flight landed = new Flight();
            landed.succeed(now.credentials());
            return landed;
        }
        if (flight != null) {
            return flight;
        }
        CredentialsException reason = pause.reason();
        if (reason != null) {
            throw Flight.copy(reason);
        }
        return takeOff();
    }

    private synchronized void refreshAhead() {
        Kept now = kept;
        if (flight == null && pause.reason() == null && now != null && now.isDue(time.now())) {
            takeOff();
        }
    }

    /** Called with the lock held, so that the flight cannot land before it is noted. */
    private Flight takeOff() {
        Flight started = new Flight();
        Flight.inBackground(() -> fly(started));
        flight = started;
        return started;
    }

    private void fly(Flight flown) {
        try {
            Fetched fetched = origin.fetch(Deadline.in(FETCH, time));
            keep(Kept.of(fetched, time.now(), random));
            flown.succeed(fetched.credentials());
        } catch (CredentialsException e) {
            flown.fail(failed(e));
        } catch (Throwable e) { // whoever waits must be told, whatever it is
            String what = "failed by " + e.getClass().getName();
            flown.fail(failed(CredentialsException.of(origin.name(), what)));
        }
    }

    private synchronized void keep(Kept fetched) {
        if (!fetched.isValid(time.now())) {
            throw Flight.notNow(
                    origin.name(),
                    "gave credentials that have ended already, by this machine's clock");
        }
        flight = null;
        pause.end();
        soon = Deadline.in(SOON, time);
        kept = fetched;
        log.debug("{}: new credentials", origin.name());
    }

    private synchronized CredentialsException failed(CredentialsException reason) {
        flight = null;
        pause.begin(reason);
        Kept now = kept;
        if (now != null && now.isValid(time.now())) {
            log.warn(
                    "credentials could not be refreshed and go on until they end: {}",
                    reason.getMessage());
        }
        return reason;
    }

    /** Its source's name; nothing of what it keeps. */
    @Override
    public String toString() {
        return origin.name();
    }

    /**
     * What is given out.
     *
     * @param due from when on others are fetched; null for never
     * @param end when they end; null where nobody knows
     */
    private record Kept(Credentials credentials, @Nullable Instant due, @Nullable Instant end) {

        /** Due a fifth to a quarter of the lifetime before the end, so that a fleet spreads out. */
        static Kept of(Fetched fetched, Instant now, RandomGenerator random) {
            Instant end = fetched.endsAt();
            if (end == null) {
                return new Kept(fetched.credentials(), null, null);
            }
            double share = 0.2 + 0.05 * random.nextDouble();
            long ahead = (long) (Duration.between(now, end).toMillis() * share);
            return new Kept(fetched.credentials(), end.minusMillis(ahead), end);
        }

        boolean isValid(Instant now) {
            return end == null || now.isBefore(end);
        }

        boolean isDue(Instant now) {
            return due != null && !now.isBefore(due);
        }
    }
}
