package io.cloudauth.core.config;

import java.time.Duration;

/**
 * Options for retries: the maximum number of attempts, and the waits before retries. They do not
 * define which requests the client retries. For example, the client retries a verifyMaterial
 * request only if the service certainly did not process the earlier attempts.
 *
 * <p>Each wait is random, between zero and an upper limit (full jitter). The limit is {@code
 * initialBackoff} for the first retry. It doubles with each further retry, but never exceeds {@code
 * maxBackoff}. If the service requests a longer wait in a {@code Retry-After} header, the client
 * waits for the requested time, even if it exceeds {@code maxBackoff}. If the time left until the
 * total timeout of the call is too short for the wait, the call fails at once.
 *
 * <p>Immutable and safe to share between threads.
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

    /**
     * Returns a builder with the defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the maximum number of attempts for a request, including the first one: 1 to 10,
     * default 3. For a few errors, such as a wrong clock of the client's machine, the client makes
     * one more attempt even beyond this maximum.
     *
     * @return the maximum number of attempts
     */
    public int maxAttempts() {
        return maxAttempts;
    }

    /**
     * Returns the upper limit of the first wait; default 200 ms.
     *
     * @return the limit
     */
    public Duration initialBackoff() {
        return initialBackoff;
    }

    /**
     * Returns the upper limit of every random wait; default 2 s. A {@code Retry-After} header of
     * the service can require a longer wait.
     *
     * @return the limit
     */
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

    /** A builder for the options. Not safe to share between threads. */
    public static final class Builder {
        private int maxAttempts = 3;
        private Duration initialBackoff = Duration.ofMillis(200);
        private Duration maxBackoff = Duration.ofSeconds(2);

        private Builder() {}

        /**
         * Sets the maximum number of attempts for a request, including the first one. Default: 3.
         *
         * @param maxAttempts 1 to 10; see {@link RetryOptions#maxAttempts()}
         * @return this builder
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
         * Sets the upper limit of the first wait. Default: 200 ms.
         *
         * @param initialBackoff longer than zero
         * @return this builder
         * @throws IllegalArgumentException if the duration is not positive
         */
        public Builder initialBackoff(Duration initialBackoff) {
            this.initialBackoff = positive(initialBackoff, "retry.initialBackoff");
            return this;
        }

        /**
         * Sets the upper limit of every random wait. Default: 2 s. A {@code Retry-After} header of
         * the service can require a longer wait.
         *
         * @param maxBackoff longer than zero
         * @return this builder
         * @throws IllegalArgumentException if the duration is not positive
         */
        public Builder maxBackoff(Duration maxBackoff) {
            this.maxBackoff = positive(maxBackoff, "retry.maxBackoff");
            return this;
        }

        /**
         * Builds the options.
         *
         * @return the options
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
