package io.cloudauth.examples.cli.batch;

/**
 * How long calls took, in steps of a tenth: what a percentile tells is at most 10 % too high. Takes
 * the same memory however many calls there are. Not thread-safe.
 */
final class Latencies {

    private static final double STEP = 1.1;
    private static final int STEPS = 160;

    private final long[] counts = new long[STEPS];
    private long total;

    void add(long millis) {
        counts[step(millis)]++;
        total++;
    }

    private static int step(long millis) {
        int step = (int) Math.ceil(Math.log((double) Math.max(1, millis)) / Math.log(STEP));
        return Math.min(step, STEPS - 1);
    }

    long total() {
        return total;
    }

    /** The time in milliseconds within which this part of the calls ended. */
    long percentile(double part) {
        long wanted = (long) Math.ceil(total * part);
        long seen = 0;
        for (int i = 0; i < STEPS; i++) {
            seen += counts[i];
            if (seen >= wanted && seen > 0) {
                return Math.round(Math.pow(STEP, i));
            }
        }
        return 0;
    }

    /** How many took longer than the first and at most the second number of milliseconds. */
    long between(long above, long atMost) {
        long sum = 0;
        for (int i = 0; i < STEPS; i++) {
            long millis = Math.round(Math.pow(STEP, i));
            if (millis > above && millis <= atMost) {
                sum += counts[i];
            }
        }
        return sum;
    }
}
