package io.cloudauth.spring.health;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * How many calls of one client ended, and how many failed, within a time that moves on in tenths of
 * itself. Bounded, and safe to share between threads.
 */
final class CallWindow {
    private static final int SLICES = 10;

    private final long[] calls = new long[SLICES];
    private final long[] failures = new long[SLICES];
    private final long sliceNanos;
    private final LongSupplier nanos;
    private final long start;
    private long newest;

    CallWindow(Duration window, LongSupplier nanos) {
        this.sliceNanos = Math.max(1, window.toNanos() / SLICES);
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    synchronized void record(boolean failed) {
        moveOn();
        int slice = (int) (newest % SLICES);
        calls[slice]++;
        if (failed) {
            failures[slice]++;
        }
    }

    synchronized Counts counts() {
        moveOn();
        return new Counts(Arrays.stream(calls).sum(), Arrays.stream(failures).sum());
    }

    private void moveOn() {
        long now = (nanos.getAsLong() - start) / sliceNanos;
        for (long slice = Math.max(newest + 1, now - SLICES + 1); slice <= now; slice++) {
            calls[(int) (slice % SLICES)] = 0;
            failures[(int) (slice % SLICES)] = 0;
        }
        newest = Math.max(newest, now);
    }

    /**
     * What ended within the window.
     *
     * @param calls all that ended, but those that were cancelled
     * @param failures those among them that failed
     */
    record Counts(long calls, long failures) {}
}
