package io.cloudauth.core.config;

import java.time.Duration;

/**
 * How often a call tries again, and how long it waits in between. What may be tried again at all is
 * not for configuration: a verifyMaterial goes out a second time only if the first certainly never
 * arrived or was refused unprocessed.
 *
 * <p>Waits grow exponentially with full jitter: a random part of {@code initialBackoff}, twice
 * that, four times that, up to {@code maxBackoff}; a {@code Retry-After} of the service is
 * honoured. A wait that would pass the call's total timeout fails the call at once. Immutable and
 * safe to share between threads.
 */
public final class RetryOptions {
    private final int maxAttempts;
    private final Duration initialBackoff;
    private final Duration maxBackoff;

    private RetryOptions(Builder builder) {
        maxAttempts = builder.maxAttempts;
        initialBackoff = builder.initialBackoff;
        maxBackoff = builder.maxBackoff;
    }

    /** A builder that holds the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How often a request goes out at most, the first time included: 1 to 10, default 3; 1 turns
     * retry off.
     */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** The upper end of the first wait; default 200 ms. */
    public Duration initialBackoff() {
        return initialBackoff;
    }

    /** The upper end of every wait; default 2 s. */
    public Duration maxBackoff() {
        return maxBackoff;
    }

    @Override
    public String toString() {
        return "RetryOptions(maxAttempts="
                + maxAttempts
                + ", initialBackoff="
                + initialBackoff
                + ", maxBackoff="
                + maxBackoff
                + ")";
    }

    /** Collects the options. Not safe to share between threads. */
    public static final class Builder {
        private int maxAttempts = 3;
        private Duration initialBackoff = Duration.ofMillis(200);
        private Duration maxBackoff = Duration.ofSeconds(2);

        private Builder() {}

        /**
         * Sets how often a request goes out at most, the first time included.
         *
         * @param maxAttempts 1 to 10; 1 turns retry off
         * @throws IllegalArgumentException outside that range
         */
        public Builder maxAttempts(int maxAttempts) {
            if (maxAttempts < 1 || maxAttempts > 10) {
                throw new IllegalArgumentException("retry.maxAttempts must be 1 to 10");
            }
            this.maxAttempts = maxAttempts;
            return this;
        }

        /**
         * Sets the upper end of the first wait.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder initialBackoff(Duration initialBackoff) {
            this.initialBackoff = positive(initialBackoff, "retry.initialBackoff");
            return this;
        }

        /**
         * Sets the upper end of every wait.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder maxBackoff(Duration maxBackoff) {
            this.maxBackoff = positive(maxBackoff, "retry.maxBackoff");
            return this;
        }

        /**
         * Builds the options.
         *
         * @throws IllegalArgumentException if {@code maxBackoff} is shorter than {@code
         *     initialBackoff}
         */
        public RetryOptions build() {
            if (maxBackoff.compareTo(initialBackoff) < 0) {
                throw new IllegalArgumentException(
                        "retry.maxBackoff must not be shorter than retry.initialBackoff");
            }
            return new RetryOptions(this);
        }

        private static Duration positive(Duration duration, String name) {
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException(name + " must be positive");
            }
            return duration;
        }
    }
}
