package io.cloudauth.cli.batch;

/**
 * A histogram of call durations with a fixed number of buckets. Each bucket limit is 10 % higher
 * than the one before, so that a percentile is at most 10 % too high. Memory use does not depend on
 * the number of calls. Not thread-safe.
 */
final class LatencyHistogram {

    private static final double GROWTH = 1.1;
    private static final int BUCKETS = 160;

    private final long[] counts = new long[BUCKETS];
    private long total;

    void add(long millis) {
        counts[bucket(millis)]++;
        total++;
    }

    private static int bucket(long millis) {
        int bucket = (int) Math.ceil(Math.log((double) Math.max(1, millis)) / Math.log(GROWTH));
        return Math.min(bucket, BUCKETS - 1);
    }

    long total() {
        return total;
    }

    /**
     * Returns the duration in milliseconds within which the given fraction of the calls completed;
     * 0 if there were no calls.
     *
     * @param fraction from 0 to 1
     */
    long percentile(double fraction) {
        long wanted = (long) Math.ceil(total * fraction);
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += counts[i];
            if (seen >= wanted && seen > 0) {
                return Math.round(Math.pow(GROWTH, i));
            }
        }
        return 0;
    }

    /** Returns how many calls took more than {@code above} and at most {@code atMost} ms. */
    long countBetween(long above, long atMost) {
        long sum = 0;
        for (int i = 0; i < BUCKETS; i++) {
            long millis = Math.round(Math.pow(GROWTH, i));
            if (millis > above && millis <= atMost) {
                sum += counts[i];
            }
        }
        return sum;
    }
}
