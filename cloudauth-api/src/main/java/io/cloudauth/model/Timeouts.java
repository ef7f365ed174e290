package io.cloudauth.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a call may wait. What is not set is inherited: a request's from the client, the client's
 * from the defaults that its builder names.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Timeouts {

    private final @Nullable Duration connect;
    private final @Nullable Duration response;
    private final @Nullable Duration total;

    private Timeouts(Builder builder) {
        this.connect = builder.connect;
        this.response = builder.response;
        this.total = builder.total;
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** The longest wait for each of name resolution, TCP, and proxy with TLS; each attempt anew. */
    public Optional<Duration> connect() {
        return Optional.ofNullable(connect);
    }

    /** The longest silence on the wire while an answer is awaited, each attempt anew. */
    public Optional<Duration> response() {
        return Optional.ofNullable(response);
    }

    /** The longest time for the whole call: retries, the waits between them, and credentials. */
    public Optional<Duration> total() {
        return Optional.ofNullable(total);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeouts that
                && Objects.equals(connect, that.connect)
                && Objects.equals(response, that.response)
                && Objects.equals(total, that.total);
    }

    @Override
    public int hashCode() {
        return Objects.hash(connect, response, total);
    }

    @Override
    public String toString() {
        return "Timeouts[connect=" + connect + ", response=" + response + ", total=" + total + "]";
    }

    /** Sets some of them; each must be longer than zero. Not safe to share between threads. */
    public static final class Builder {

        private @Nullable Duration connect;
        private @Nullable Duration response;
        private @Nullable Duration total;

        private Builder() {}

        /**
         * See {@link Timeouts#connect()}.
         *
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder connect(Duration connect) {
            this.connect = positive(connect, "connect");
            return this;
        }

        /**
         * See {@link Timeouts#response()}. Where neither request nor client sets it, verifyMaterial
         * waits for all that is left of the total: giving up early only makes outcomes unknown.
         *
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder response(Duration response) {
            this.response = positive(response, "response");
            return this;
        }

        /**
         * See {@link Timeouts#total()}.
         *
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder total(Duration total) {
            this.total = positive(total, "total");
            return this;
        }

        /** The timeouts set so far. */
        public Timeouts build() {
            return new Timeouts(this);
        }

        private static Duration positive(Duration duration, String what) {
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException(what + " must be longer than zero");
            }
            return duration;
        }
    }
}
