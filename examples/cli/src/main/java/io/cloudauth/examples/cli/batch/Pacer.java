package io.cloudauth.examples.cli.batch;

import java.time.Duration;

/**
 * Gives out turns at a steady rate. Whoever comes late by up to two seconds finds the missed turns
 * waiting, so that the rate is kept on the whole; a longer delay is not made up for, so that
 * nothing comes in a burst. Safe to share between threads.
 */
final class Pacer {

    private static final long MOST_DEBT = Duration.ofSeconds(2).toNanos();

    private final double interval;
    private double next;
    private boolean begun;

    /** So many turns a second. */
    Pacer(double perSecond) {
        this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /**
     * Takes the next turn.
     *
     * @param now a monotonic time in nanoseconds
     * @return how many nanoseconds later the turn is; 0 for now
     */
    synchronized long take(long now) {
        if (!begun) {
            begun = true;
            next = now;
        }
        double turn = Math.max(next, (double) now - MOST_DEBT);
        next = turn + interval;
        return (long) Math.max(0, turn - now);
    }
}
