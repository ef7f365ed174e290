package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the client received no readable response, because the exchange with the service failed
 * in a known {@linkplain #phase() phase}. The message says what the client was doing, with which
 * host and port, and what to check. It contains no path, query, user name or password.
 */
public final class TransportException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    /** The value of an exchange without an HTTP status. */
    private static final int NONE = 0;

    private final Phase phase;
    private final boolean timeout;
    private final int httpStatus;
    private final String whatHappened;
    private final Bilingual remedy;
    private final @Nullable String address;
    private final @Nullable String contentType;

    private TransportException(Builder builder, TransportTexts texts) {
        super(
                texts.message() + ". " + texts.remedy().in(Locale.ENGLISH),
                builder.cause,
                builder.attempts,
                builder.retryable);
        this.whatHappened = texts.message();
        this.remedy = texts.remedy();
        this.address = texts.address();
        this.contentType = texts.contentType();
        this.phase = builder.phase;
        this.timeout = builder.timeout;
        this.httpStatus = builder.httpStatus;
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
     * Returns the host and port of the exchange, such as {@code cloudauth.aliyuncs.com:443}. In the
     * phase {@link Phase#PROXY} it is the address of the proxy.
     *
     * @return the address, without path, query and user; empty if the failure concerns no address
     */
    public Optional<String> hostAndPort() {
        return Optional.ofNullable(address);
    }

    /**
     * Returns the content type of a response that the client could not use, such as {@code
     * text/html} for the page of a proxy.
     *
     * @return the content type without parameters; empty if there is none, or if it is unusual
     */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /**
     * Returns what to check, as complete sentences. {@link #isRetryable()} says whether the call
     * may be made again.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the advice
     */
    public String remedy(Locale locale) {
        return remedy.in(locale);
    }

    /** Returns whether something other than the service seems to have responded. */
    boolean isOfAnotherServer() {
        return TransportTexts.isOfAnotherServer(httpStatus, contentType);
    }

    /** Returns the message without the remedy, for an exception that has a remedy of its own. */
    String whatHappened() {
        return whatHappened;
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
        private @Nullable String address;
        private @Nullable String contentType;
        private boolean responseStarted;
        private boolean certificateRejected;
        private boolean totalTimeout;
        private boolean notCharged;
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
         * Sets the host and port of the exchange; default none. A text with any other part is
         * ignored.
         *
         * @param address see {@link TransportException#hostAndPort()}; {@code null} for none
         * @return this builder
         */
        public Builder hostAndPort(@Nullable String address) {
            this.address = TransportTexts.plainAddress(address);
            return this;
        }

        /**
         * Sets the content type of a response that the client could not use; default none. An
         * unusual one is ignored.
         *
         * @param contentType in lower case, without parameters; {@code null} for none
         * @return this builder
         */
        public Builder contentType(@Nullable String contentType) {
            this.contentType = TransportTexts.shown(contentType);
            return this;
        }

        /**
         * Sets whether the head of the response had arrived; default false. An HTTP status implies
         * it.
         *
         * @param responseStarted whether it had arrived
         * @return this builder
         */
        public Builder responseStarted(boolean responseStarted) {
            this.responseStarted = responseStarted;
            return this;
        }

        /**
         * Sets whether the TLS handshake failed because the client does not trust the certificate:
         * it is for another host, it has expired, or its authority is unknown. Default false. Only
         * the phase {@link Phase#TLS} uses it.
         *
         * @param rejected whether the client does not trust the certificate
         * @return this builder
         */
        public Builder certificateRejected(boolean rejected) {
            this.certificateRejected = rejected;
            return this;
        }

        /**
         * Sets whether the timeout that expired is that of the whole call; default false.
         *
         * @param total whether it is; without effect unless {@link #timeout} is set
         * @return this builder
         */
        public Builder totalTimeout(boolean total) {
            this.totalTimeout = total;
            return this;
        }

        /**
         * Sets whether the call is a billable operation that certainly was not charged; default
         * false. The message then says so.
         *
         * @param notCharged whether it certainly was not charged
         * @return this builder
         */
        public Builder notCharged(boolean notCharged) {
            this.notCharged = notCharged;
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
            return new TransportException(this, texts());
        }

        private TransportTexts texts() {
            return new TransportTexts(
                    phase,
                    timeout,
                    httpStatus,
                    attempts,
                    address,
                    contentType,
                    responseStarted,
                    certificateRejected,
                    totalTimeout,
                    notCharged);
        }
    }
}
