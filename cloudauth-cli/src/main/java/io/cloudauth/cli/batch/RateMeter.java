package io.cloudauth.cli.batch;

import java.util.concurrent.TimeUnit;

/** A meter of the rate at which submissions really started. Thread-safe. */
final class RateMeter {

    private long count;
    private long first;
    private long last;

    /**
     * Records the start of a submission.
     *
     * @param now a monotonic time in nanoseconds
     */
    synchronized void recordStart(long now) {
        first = count == 0 ? now : Math.min(first, now);
        last = count == 0 ? now : Math.max(last, now);
        count++;
    }

    synchronized long count() {
        return count;
    }

    /** Returns the average number of starts per second; 0 for fewer than two starts. */
    synchronized double perSecond() {
        return last == first
                ? 0
                : (count - 1) * (double) TimeUnit.SECONDS.toNanos(1) / (last - first);
    }
}
