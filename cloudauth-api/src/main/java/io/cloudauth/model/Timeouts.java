package io.cloudauth.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The timeouts of a call. A request inherits unset timeouts from its client. A client inherits them
 * from the defaults that its builder documents.
 *
 * <p>Immutable and safe for use by multiple threads.
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

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the connect timeout. It limits each of three steps in each attempt: the name lookup,
     * the TCP connection, and the handshakes with proxy and TLS.
     *
     * @return the timeout; empty if it is not set
     */
    public Optional<Duration> connect() {
        return Optional.ofNullable(connect);
    }

    /**
     * Returns the response timeout. It limits the time without any data while the client waits for
     * a response, in each attempt.
     *
     * @return the timeout; empty if it is not set
     */
    public Optional<Duration> response() {
        return Optional.ofNullable(response);
    }

    /**
     * Returns the total timeout. It limits the whole call, including retries, the intervals between
     * them, and the provider of credentials.
     *
     * @return the timeout; empty if it is not set
     */
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

    /** A builder of {@link Timeouts}. Each timeout must be longer than zero. Not thread-safe. */
    public static final class Builder {

        private @Nullable Duration connect;
        private @Nullable Duration response;
        private @Nullable Duration total;

        private Builder() {}

        /**
         * Sets the connect timeout; see {@link Timeouts#connect()}.
         *
         * @param connect the timeout
         * @return this builder
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder connect(Duration connect) {
            this.connect = positive(connect, "connect");
            return this;
        }

        /**
         * Sets the response timeout; see {@link Timeouts#response()}. If neither the request nor
         * the client sets it, verifyMaterial waits until the total timeout. A shorter wait would
         * only make more outcomes unknown.
         *
         * @param response the timeout
         * @return this builder
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder response(Duration response) {
            this.response = positive(response, "response");
            return this;
        }

        /**
         * Sets the total timeout; see {@link Timeouts#total()}.
         *
         * @param total the timeout
         * @return this builder
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder total(Duration total) {
            this.total = positive(total, "total");
            return this;
        }

        /**
         * Returns the timeouts that were set.
         *
         * @return the timeouts
         */
        public Timeouts build() {
            return new Timeouts(this);
        }

        private static Duration positive(Duration duration, String name) {
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException(name + " must be longer than zero");
            }
            return duration;
        }
    }
}
