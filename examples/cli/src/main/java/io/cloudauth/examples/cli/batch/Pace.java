package io.cloudauth.examples.cli.batch;

import java.util.concurrent.TimeUnit;

/** How fast submissions really began. Safe to share between threads. */
final class Pace {

    private long count;
    private long first;
    private long last;

    /** One begins now, by a monotonic time in nanoseconds. */
    synchronized void began(long now) {
        first = count == 0 ? now : Math.min(first, now);
        last = count == 0 ? now : Math.max(last, now);
        count++;
    }

    synchronized long count() {
        return count;
    }

    /** How many began in a second; 0 for fewer than two. */
    synchronized double perSecond() {
        return last == first
                ? 0
                : (count - 1) * (double) TimeUnit.SECONDS.toNanos(1) / (last - first);
    }
}
