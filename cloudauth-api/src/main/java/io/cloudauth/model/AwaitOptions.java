package io.cloudauth.model;

import java.time.Duration;

/**
 * The options for waiting for a verdict: how long to wait, and how often to query the result. All
 * waits of a client share one rate of queries. If many are open, the intervals are longer than
 * these options say.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param atMost the maximum time to wait, from the first request to the last response; default 5
 *     minutes. The last request begins shortly before its end, and ends with it
 * @param initialInterval the interval after the first request; later intervals increase up to the
 *     maximum; default 1 second
 * @param maxInterval the maximum interval between two requests; default 10 seconds
 */
public record AwaitOptions(Duration atMost, Duration initialInterval, Duration maxInterval) {

    /**
     * Creates the options.
     *
     * @throws IllegalArgumentException if a duration is zero or negative, or if the initial
     *     interval is longer than the maximum interval
     */
    public AwaitOptions {
        positive(atMost, "atMost");
        positive(initialInterval, "initialInterval");
        positive(maxInterval, "maxInterval");
        if (initialInterval.compareTo(maxInterval) > 0) {
            throw new IllegalArgumentException(
                    "initialInterval must not be longer than maxInterval");
        }
    }

    private static void positive(Duration duration, String name) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " must be longer than zero");
        }
    }

    /**
     * Returns a builder that contains the defaults.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link AwaitOptions}. Not thread-safe. */
    public static final class Builder {

        private static final Duration AT_MOST = Duration.ofMinutes(5);
        private static final Duration INITIAL_INTERVAL = Duration.ofSeconds(1);
        private static final Duration MAX_INTERVAL = Duration.ofSeconds(10);

        private Duration atMost = AT_MOST;
        private Duration initialInterval = INITIAL_INTERVAL;
        private Duration maxInterval = MAX_INTERVAL;

        private Builder() {}

        /**
         * Sets the maximum time to wait, from the first request to the last response; default 5
         * minutes.
         *
         * @param atMost the time, longer than zero
         * @return this builder
         */
        public Builder atMost(Duration atMost) {
            this.atMost = atMost;
            return this;
        }

        /**
         * Sets the interval after the first request; default 1 second.
         *
         * @param initialInterval the interval, longer than zero
         * @return this builder
         */
        public Builder initialInterval(Duration initialInterval) {
            this.initialInterval = initialInterval;
            return this;
        }

        /**
         * Sets the maximum interval between two requests; default 10 seconds.
         *
         * @param maxInterval the interval, at least as long as the initial one
         * @return this builder
         */
        public Builder maxInterval(Duration maxInterval) {
            this.maxInterval = maxInterval;
            return this;
        }

        /**
         * Returns the options.
         *
         * @return the options
         * @throws IllegalArgumentException if a duration is zero or negative, or if the initial
         *     interval is longer than the maximum interval
         */
        public AwaitOptions build() {
            return new AwaitOptions(atMost, initialInterval, maxInterval);
        }
    }
}
