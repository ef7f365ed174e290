package io.cloudauth.core.internal.call;

import io.cloudauth.core.config.RateLimiter;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.offload.AbandonedException;
import io.cloudauth.core.internal.offload.Waiting;
import io.cloudauth.core.internal.offload.Work;
import io.cloudauth.core.internal.offload.WorkerPool;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The turns of a client's attempts. Its rate limiter reserves them on worker threads. Safe to share
 * between threads.
 */
public final class Turns {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /** The usual number of connections in a database pool for one purpose. */
    private static final int WORKERS = 8;

    private final @Nullable RateLimiter limiter;
    private final CallObservers observers;
    private final Time time;
    private final CountDownLatch closed;
    private final WorkerPool workers = new WorkerPool("cloudauth-rate-limiter", WORKERS);

    /**
     * Creates the turns of one client.
     *
     * @param limiter null if every attempt may be sent at once
     * @param observers transfer the context of a calling thread to the workers
     * @param closed a latch that opens when the client closes, which ends every wait
     */
    public Turns(
            @Nullable RateLimiter limiter,
            CallObservers observers,
            Time time,
            CountDownLatch closed) {
        this.limiter = limiter;
        this.observers = observers;
        this.time = time;
        this.closed = closed;
    }

    /**
     * Waits for the turn of an attempt.
     *
     * @param operation the name on the wire
     * @throws AttemptFailure if the turn does not come before the deadline, if the client is closed
     *     or if the thread is interrupted; nothing was sent
     */
    void await(String operation, Deadline deadline) throws AttemptFailure {
        RateLimiter used = limiter;
        Duration left = deadline.remaining();
        if (used == null || left.isZero()) {
            return; // the exchange reports that the deadline has passed
        }
        Duration wait = call(() -> Objects.requireNonNull(used.reserve(operation, left)), deadline);
        if (wait == null || wait.isZero() || wait.isNegative()) {
            return;
        }
        if (wait.compareTo(deadline.remaining()) >= 0) {
            throw new AttemptFailure(Fault.NO_TURN, (Throwable) null);
        }
        try {
            if (time.await(wait, closed)) {
                throw new AttemptFailure(Fault.CLOSED_BEFORE_SENDING, (Throwable) null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AttemptFailure(Fault.INTERRUPTED_BEFORE_SENDING, (Throwable) null);
        }
    }

    /** Reports to the limiter that the service throttled an attempt. */
    void throttled(String operation, Deadline deadline) {
        RateLimiter used = limiter;
        if (used == null) {
            return;
        }
        try {
            call(
                    () -> {
                        used.throttled(operation);
                        return Duration.ZERO;
                    },
                    deadline);
        } catch (AttemptFailure stopped) {
            // the call reports the throttling, and the next step reports why it stops
        }
    }

    /** Returns null if the limiter failed. */
    private @Nullable Duration call(Work<Duration> work, Deadline deadline) throws AttemptFailure {
        try {
            return workers.call(work, new Waiting(deadline, closed, observers::carried));
        } catch (ExecutionException e) {
            log.warn(
                    "the rate limiter failed, so this attempt has no turn: {}",
                    Objects.requireNonNull(e.getCause()).getClass().getName());
            return null;
        } catch (AbandonedException e) {
            throw new AttemptFailure(
                    switch (e.reason()) {
                        case INTERRUPTED -> Fault.INTERRUPTED_BEFORE_SENDING;
                        case CLOSED -> Fault.CLOSED_BEFORE_SENDING;
                        case BUSY, DEADLINE -> Fault.NO_TURN;
                    },
                    (Throwable) null);
        }
    }
}
