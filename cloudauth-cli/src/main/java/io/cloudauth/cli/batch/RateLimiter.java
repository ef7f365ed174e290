package io.cloudauth.cli.batch;

import java.time.Duration;

/**
 * A rate limiter that gives out turns at fixed intervals. If callers fall behind, up to two seconds
 * of missed turns may be taken at once, so that the average rate is kept. Older missed turns are
 * dropped to avoid a burst. Thread-safe.
 */
final class RateLimiter {

    private static final long MAX_CATCH_UP_NANOS = Duration.ofSeconds(2).toNanos();

    private final double intervalNanos;
    private double nextTurn;
    private boolean started;

    /** Creates a limiter with this number of turns per second. */
    RateLimiter(double perSecond) {
        this.intervalNanos = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /**
     * Reserves the next turn.
     *
     * @param now a monotonic time in nanoseconds
     * @return the number of nanoseconds that the caller must wait; 0 if it need not wait
     */
    synchronized long reserve(long now) {
        if (!started) {
            started = true;
            nextTurn = now;
        }
        double turn = Math.max(nextTurn, (double) now - MAX_CATCH_UP_NANOS);
        nextTurn = turn + intervalNanos;
        return (long) Math.max(0, turn - now);
    }
}
