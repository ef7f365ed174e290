package io.cloudauth.error;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the client received no readable response, because the exchange with the service failed
 * in a known {@linkplain #phase() phase}.
 */
public final class TransportException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    /** The value of an exchange without an HTTP status. */
    private static final int NONE = 0;

    private final Phase phase;
    private final boolean timeout;
    private final int httpStatus;

    private TransportException(Builder builder) {
        super(createMessage(builder), builder.cause, builder.attempts, builder.retryable);
        this.phase = builder.phase;
        this.timeout = builder.timeout;
        this.httpStatus = builder.httpStatus;
    }

    private static String createMessage(Builder builder) {
        return "No readable response from the service: phase "
                + builder.phase
                + " ("
                + builder.phase.description()
                + (builder.timeout ? ", timed out" : "")
                + (builder.httpStatus == NONE ? "" : ", HTTP " + builder.httpStatus)
                + "), attempts: "
                + builder.attempts;
    }

    /**
     * Returns a builder for an exchange that failed in a phase.
     *
     * @param phase the phase
     * @return the builder
     */
    public static Builder builder(Phase phase) {
        return new Builder(phase);
    }

    /**
     * Returns the phase in which the exchange failed.
     *
     * @return the phase
     */
    public Phase phase() {
        return phase;
    }

    /**
     * Returns whether a timeout expired: one of the client's timeouts, or the total timeout of the
     * call.
     *
     * @return whether it was a timeout; false for any other failure
     */
    public boolean isTimeout() {
        return timeout;
    }

    /**
     * Returns the HTTP status of a response whose content was unreadable.
     *
     * @return the status; empty if no status line was received
     */
    public OptionalInt httpStatus() {
        return httpStatus == NONE ? OptionalInt.empty() : OptionalInt.of(httpStatus);
    }

    /**
     * A builder of {@link TransportException}; for the client, and for tests of applications. Not
     * thread-safe.
     */
    public static final class Builder {

        private final Phase phase;
        private boolean timeout;
        private int httpStatus = NONE;
        private int attempts = 1;
        private boolean retryable;
        private transient @Nullable Throwable cause;

        private Builder(Phase phase) {
            this.phase = Objects.requireNonNull(phase, "phase");
        }

        /**
         * Sets whether a timeout expired; default false.
         *
         * @param timeout see {@link TransportException#isTimeout()}
         * @return this builder
         */
        public Builder timeout(boolean timeout) {
            this.timeout = timeout;
            return this;
        }

        /**
         * Sets the HTTP status of a response whose content was unreadable; default none.
         *
         * @param httpStatus the status
         * @return this builder
         */
        public Builder httpStatus(int httpStatus) {
            this.httpStatus = httpStatus;
            return this;
        }

        /**
         * Sets the number of attempts; default 1.
         *
         * @param attempts the number, 0 or more; see {@link CloudAuthException#attempts()}
         * @return this builder
         */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /**
         * Sets whether the caller may retry; default false.
         *
         * @param retryable see {@link CloudAuthException#isRetryable()}
         * @return this builder
         */
        public Builder retryable(boolean retryable) {
            this.retryable = retryable;
            return this;
        }

        /**
         * Sets the cause; default none.
         *
         * @param cause the cause, or {@code null} for none; neither it nor its own causes may
         *     contain a personal value or a secret
         * @return this builder
         */
        public Builder cause(@Nullable Throwable cause) {
            this.cause = cause;
            return this;
        }

        /**
         * Returns a new exception. Its stack trace begins here.
         *
         * @return the exception
         * @throws IllegalArgumentException if the number of attempts is negative
         */
        public TransportException build() {
            return new TransportException(this);
        }
    }
}
