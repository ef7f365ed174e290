package io.cloudauth.error;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * No readable answer: the exchange with the service broke, at a known {@linkplain #phase() phase}.
 */
public final class TransportException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    /** The status of an exchange that brought none. */
    private static final int NONE = 0;

    private final Phase phase;
    private final boolean timeout;
    private final int httpStatus;

    private TransportException(Builder builder) {
        super(sentence(builder), builder.cause, builder.attempts, builder.retryable);
        this.phase = builder.phase;
        this.timeout = builder.timeout;
        this.httpStatus = builder.httpStatus;
    }

    private static String sentence(Builder builder) {
        return "No readable answer from the service: phase "
                + builder.phase
                + " ("
                + builder.phase.text()
                + (builder.timeout ? ", timed out" : "")
                + (builder.httpStatus == NONE ? "" : ", HTTP " + builder.httpStatus)
                + "), attempts: "
                + builder.attempts;
    }

    /** A builder for an exchange that broke at this phase. */
    public static Builder builder(Phase phase) {
        return new Builder(phase);
    }

    /** How far the exchange came. */
    public Phase phase() {
        return phase;
    }

    /**
     * Whether time ran out, by one of the client's timeouts or the total deadline, rather than
     * something breaking.
     */
    public boolean isTimeout() {
        return timeout;
    }

    /**
     * The HTTP status of an answer whose content could not be read; empty if no status line came.
     */
    public OptionalInt httpStatus() {
        return httpStatus == NONE ? OptionalInt.empty() : OptionalInt.of(httpStatus);
    }

    /**
     * Collects what is known; for the client, and for tests of applications. Not safe to share
     * between threads.
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

        /** Whether time ran out; default false. */
        public Builder timeout(boolean timeout) {
            this.timeout = timeout;
            return this;
        }

        /** The status of an answer whose content could not be read; default none. */
        public Builder httpStatus(int httpStatus) {
            this.httpStatus = httpStatus;
            return this;
        }

        /** See {@link CloudAuthException#attempts()}; default 1. */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /** See {@link CloudAuthException#isRetryable()}; default false. */
        public Builder retryable(boolean retryable) {
            this.retryable = retryable;
            return this;
        }

        /** What broke; it and its own causes hold no personal value and no secret. Default none. */
        public Builder cause(@Nullable Throwable cause) {
            this.cause = cause;
            return this;
        }

        /** The exception, whose stack begins here. */
        public TransportException build() {
            return new TransportException(this);
        }
    }
}
