package io.cloudauth.core.callback;

import io.cloudauth.core.internal.time.Time;

/** Lets so many through within each second. Thread-safe. */
final class Pace {
    private static final long SECOND = 1_000_000_000;

    private final int perSecond;
    private final Time time;
    private long start;
    private int left;

    Pace(int perSecond, Time time) {
        this.perSecond = perSecond;
        this.time = time;
        this.start = time.nanos();
        this.left = perSecond;
    }

    synchronized boolean allows() {
        long now = time.nanos();
        if (now - start >= SECOND) {
            start = now;
            left = perSecond;
        }
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
