package io.cloudauth.error;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The service answered with an error code. The message is made of the code, what it means, the
 * request ID and the remedy; never of the service's own text, which may quote what was sent.
 */
public final class ServiceException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final ErrorCode code;
    private final int httpStatus;
    private final @Nullable String requestId;
    private final boolean mayHaveBeenCharged;

    private ServiceException(Builder builder) {
        super(sentence(builder), builder.cause, builder.attempts, builder.retryable);
        this.code = builder.code;
        this.httpStatus = builder.httpStatus;
        this.requestId = builder.requestId;
        this.mayHaveBeenCharged = builder.mayHaveBeenCharged;
    }

    private static String sentence(Builder builder) {
        ErrorKind kind = builder.code.kind();
        return builder.code.value()
                + ": "
                + kind.sentence(Locale.ENGLISH)
                + " (HTTP "
                + builder.httpStatus
                + (builder.requestId == null ? "" : ", requestId " + builder.requestId)
                + ", attempts: "
                + builder.attempts
                + ')'
                // the exception around it says what to do instead: a remedy of "try again" must not
                + (builder.mayHaveBeenCharged ? "" : ". " + kind.remedy(Locale.ENGLISH));
    }

    /** A builder for an answer with this code. */
    public static Builder builder(ErrorCode code) {
        return new Builder(code);
    }

    /** The service's code, with its raw text. */
    public ErrorCode code() {
        return code;
    }

    /** What the code means; {@link ErrorKind#UNRECOGNIZED} for one that nobody knew. */
    public ErrorKind kind() {
        return code.kind();
    }

    /** The HTTP status of the answer; 200 too, since an error may come with it. */
    public int httpStatus() {
        return httpStatus;
    }

    /**
     * The service's ID of the request, to give to its support; absent where the answer had none, or
     * an unprintable one.
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * What to do now, for people, in Chinese or English by locale. If this call may have been
     * charged, it is what {@link OutcomeUnknownException#remedy} says, whatever the code.
     */
    public String remedy(Locale locale) {
        return mayHaveBeenCharged ? OutcomeUnknownException.REMEDY.in(locale) : code.remedy(locale);
    }

    /**
     * Whether this call may have been charged: only a verifyMaterial can, and only where code, HTTP
     * status and fields do not say together that it was refused before processing. The client then
     * throws this as the cause of an {@link OutcomeUnknownException}.
     */
    public boolean mayHaveBeenCharged() {
        return mayHaveBeenCharged;
    }

    /**
     * Collects what the answer says; for the client, and for tests of applications. Not safe to
     * share between threads.
     */
    public static final class Builder {

        private final ErrorCode code;
        private int httpStatus = 400;
        private @Nullable String requestId;
        private boolean mayHaveBeenCharged;
        private int attempts = 1;
        private boolean retryable;
        private transient @Nullable Throwable cause;

        private Builder(ErrorCode code) {
            this.code = Objects.requireNonNull(code, "code");
        }

        /** The answer's HTTP status; default 400. */
        public Builder httpStatus(int httpStatus) {
            this.httpStatus = httpStatus;
            return this;
        }

        /**
         * The answer's request ID; dropped unless it is 1 to 128 letters, digits, dots, underscores
         * and hyphens.
         */
        public Builder requestId(@Nullable String requestId) {
            this.requestId =
                    requestId != null && REQUEST_ID.matcher(requestId).matches() ? requestId : null;
            return this;
        }

        /** See {@link ServiceException#mayHaveBeenCharged()}; default false. */
        public Builder mayHaveBeenCharged(boolean mayHaveBeenCharged) {
            this.mayHaveBeenCharged = mayHaveBeenCharged;
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

        /**
         * What lies behind it; it and its own causes hold no personal value and no secret. Default
         * none.
         */
        public Builder cause(@Nullable Throwable cause) {
            this.cause = cause;
            return this;
        }

        /** The exception, whose stack begins here. */
        public ServiceException build() {
            return new ServiceException(this);
        }
    }
}
