package io.cloudauth.core.callback;

import io.cloudauth.core.internal.time.Time;

/** A limit for the number of events in each second. Thread-safe. */
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
