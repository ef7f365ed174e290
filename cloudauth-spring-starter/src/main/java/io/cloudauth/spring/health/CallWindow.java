package io.cloudauth.spring.health;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * A sliding window that counts the ended and the failed calls of one client.
 *
 * <p>The window advances in steps of a tenth of its length. It uses constant memory. Safe to share
 * between threads.
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
        advance();
        int slice = (int) (newest % SLICES);
        calls[slice]++;
        if (failed) {
            failures[slice]++;
        }
    }

    synchronized Counts counts() {
        advance();
        return new Counts(Arrays.stream(calls).sum(), Arrays.stream(failures).sum());
    }

    private void advance() {
        long now = (nanos.getAsLong() - start) / sliceNanos;
        for (long slice = Math.max(newest + 1, now - SLICES + 1); slice <= now; slice++) {
            calls[(int) (slice % SLICES)] = 0;
            failures[(int) (slice % SLICES)] = 0;
        }
        newest = Math.max(newest, now);
    }

    /**
     * The counts of the window.
     *
     * @param calls the number of ended calls, without cancelled calls
     * @param failures the number of failed calls among them
     */
    record Counts(long calls, long failures) {}
}
