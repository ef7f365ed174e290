package io.cloudauth.model;

import java.time.Duration;

/**
 * How long and how often to ask for a result that is not there yet.
 *
 * @param atMost the longest wait; default 5 minutes
 * @param initialInterval the pause after the first question; each next one is longer, up to the
 *     longest. Default 1 second
 * @param maxInterval the longest pause; default 10 seconds
 */
public record AwaitOptions(Duration atMost, Duration initialInterval, Duration maxInterval) {

    /**
     * Checks the three.
     *
     * @throws IllegalArgumentException if one is zero or negative, or the initial pause is longer
     *     than the longest
     */
    public AwaitOptions {
        positive(atMost, "atMost");
        positive(initialInterval, "initialInterval");
        positive(maxInterval, "maxInterval");
        if (initialInterval.compareTo(maxInterval) > 0) {
            throw new IllegalArgumentException("initialInterval is longer than maxInterval");
        }
    }

    private static void positive(Duration duration, String what) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(what + " must be longer than zero");
        }
    }

    /** A builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Changes some of the defaults. Not safe to share between threads. */
    public static final class Builder {

        private Duration atMost = Duration.ofMinutes(5);
        private Duration initialInterval = Duration.ofSeconds(1);
        private Duration maxInterval = Duration.ofSeconds(10);

        private Builder() {}

        /** The longest wait, from the first question to the last answer; default 5 minutes. */
        public Builder atMost(Duration atMost) {
            this.atMost = atMost;
            return this;
        }

        /** The pause after the first question; default 1 second. */
        public Builder initialInterval(Duration initialInterval) {
            this.initialInterval = initialInterval;
            return this;
        }

        /** The longest pause between two questions; default 10 seconds. */
        public Builder maxInterval(Duration maxInterval) {
            this.maxInterval = maxInterval;
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException as the record's constructor says
         */
        public AwaitOptions build() {
            return new AwaitOptions(atMost, initialInterval, maxInterval);
        }
    }
}
