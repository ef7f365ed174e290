package io.cloudauth.error;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the service returns an error code. The message consists of the code, its meaning, the
 * request ID and the remedy. It never contains the message text of the service, which may quote the
 * request.
 */
public final class ServiceException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z]{1,32}");

    private final ErrorCode code;
    private final int httpStatus;
    private final @Nullable String requestId;
    private final @Nullable String parameter;
    private final boolean mayHaveBeenCharged;

    private ServiceException(Builder builder) {
        super(createMessage(builder), builder.cause, builder.attempts, builder.retryable);
        this.code = builder.code;
        this.httpStatus = builder.httpStatus;
        this.requestId = builder.requestId;
        this.parameter = builder.parameter;
        this.mayHaveBeenCharged = builder.mayHaveBeenCharged;
    }

    private static String createMessage(Builder builder) {
        ErrorKind kind = builder.code.kind();
        return builder.code.value()
                + ": "
                + kind.message(Locale.ENGLISH)
                + (builder.parameter == null ? "" : ": " + builder.parameter)
                + " (HTTP "
                + builder.httpStatus
                + (builder.requestId == null ? "" : ", requestId " + builder.requestId)
                + ", attempts: "
                + builder.attempts
                + ')'
                // OutcomeUnknownException has the remedy instead; here it could be "try again"
                + (builder.mayHaveBeenCharged ? "" : ". " + kind.remedy(Locale.ENGLISH));
    }

    /**
     * Returns a builder for a response with an error code.
     *
     * @param code the code
     * @return the builder
     */
    public static Builder builder(ErrorCode code) {
        return new Builder(code);
    }

    /**
     * Returns the error code, with its raw text.
     *
     * @return the code
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * Returns the meaning of the error code.
     *
     * @return the kind; {@link ErrorKind#UNRECOGNIZED} for a code that this library does not know
     */
    public ErrorKind kind() {
        return code.kind();
    }

    /**
     * Returns the HTTP status of the response. It may be 200, because a 200 response can contain an
     * error code.
     *
     * @return the status
     */
    public int httpStatus() {
        return httpStatus;
    }

    /**
     * Returns the service's ID of the request, which the vendor's support may ask for.
     *
     * @return the request ID; empty if the response has none, or has one that is not printable
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * Returns the parameter that the service refused.
     *
     * @return its name as the service writes it, such as {@code userId}; empty if the response
     *     names none that this library knows
     */
    public Optional<String> parameter() {
        return Optional.ofNullable(parameter);
    }

    /**
     * Returns what to do now, as complete sentences. If the call may have been charged, the advice
     * is that of {@link OutcomeUnknownException#remedy}, for any code.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the advice
     */
    public String remedy(Locale locale) {
        return mayHaveBeenCharged
                ? code.family().remedyOfUnknownOutcome(locale)
                : code.remedy(locale);
    }

    /**
     * Returns whether the call may have been charged. Only a billed operation, such as
     * verifyMaterial, can be charged. For such an operation this is true unless code, HTTP status
     * and fields together show that the service refused the request before processing it.
     *
     * <p>If it is true, the client throws this exception as the cause of an {@link
     * OutcomeUnknownException}.
     *
     * @return whether the call may have been charged
     */
    public boolean mayHaveBeenCharged() {
        return mayHaveBeenCharged;
    }

    /**
     * A builder of {@link ServiceException}; for the client, and for tests of applications. Not
     * thread-safe.
     */
    public static final class Builder {

        private final ErrorCode code;
        private int httpStatus = 400;
        private @Nullable String requestId;
        private @Nullable String parameter;
        private boolean mayHaveBeenCharged;
        private int attempts = 1;
        private boolean retryable;
        private transient @Nullable Throwable cause;

        private Builder(ErrorCode code) {
            this.code = Objects.requireNonNull(code, "code");
        }

        /**
         * Sets the HTTP status of the response; default 400.
         *
         * @param httpStatus the status
         * @return this builder
         */
        public Builder httpStatus(int httpStatus) {
            this.httpStatus = httpStatus;
            return this;
        }

        /**
         * Sets the request ID; default none.
         *
         * @param requestId the ID; ignored unless it is 1 to 128 letters, digits, dots, underscores
         *     and hyphens
         * @return this builder
         */
        public Builder requestId(@Nullable String requestId) {
            this.requestId =
                    requestId != null && REQUEST_ID.matcher(requestId).matches() ? requestId : null;
            return this;
        }

        /**
         * Sets the parameter that the service refused; default none.
         *
         * @param parameter its name, such as {@code userId}; ignored unless it is 1 to 32 letters
         * @return this builder
         */
        public Builder parameter(@Nullable String parameter) {
            this.parameter =
                    parameter != null && PARAMETER.matcher(parameter).matches() ? parameter : null;
            return this;
        }

        /**
         * Sets whether the call may have been charged; default false.
         *
         * @param mayHaveBeenCharged see {@link ServiceException#mayHaveBeenCharged()}
         * @return this builder
         */
        public Builder mayHaveBeenCharged(boolean mayHaveBeenCharged) {
            this.mayHaveBeenCharged = mayHaveBeenCharged;
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
        public ServiceException build() {
            return new ServiceException(this);
        }
    }
}
