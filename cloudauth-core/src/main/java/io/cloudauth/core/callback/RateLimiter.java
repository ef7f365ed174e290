package io.cloudauth.core.callback;

import io.cloudauth.core.internal.time.Time;

/**
 * A rate limiter for callbacks. It allows a maximum number of callbacks in a window of one second.
 * The first callback after the end of a window starts the next window. The end of one window and
 * the start of the next together can allow twice the number. Thread-safe.
 */
final class RateLimiter {
    private static final long SECOND = 1_000_000_000;

    private final int perSecond;
    private final Time time;
    private long start;
    private int remaining;

    RateLimiter(int perSecond, Time time) {
        this.perSecond = perSecond;
        this.time = time;
        this.start = time.nanos();
        this.remaining = perSecond;
    }

    /** Returns whether another callback is allowed now. If so, counts it. */
    synchronized boolean tryAcquire() {
        long now = time.nanos();
        if (now - start >= SECOND) {
            start = now;
            remaining = perSecond;
        }
        if (remaining == 0) {
            return false;
        }
        remaining--;
        return true;
    }
}
