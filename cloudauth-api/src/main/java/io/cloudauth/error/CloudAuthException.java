package io.cloudauth.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that a call throws; unchecked. No message, cause or {@code toString} of
 * its kinds holds a name, an ID number, a link, a token, a secret or a message that the service
 * wrote: they may be logged whole.
 *
 * <p>Whoever makes one (the client, or a test of an application) gives it only causes of which the
 * same is true. Failures of earlier attempts are its {@linkplain #getSuppressed() suppressed
 * exceptions}.
 */
public abstract class CloudAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int attempts;
    private final boolean retryable;

    // package-private: the kinds of failure are those of this package
    CloudAuthException(String message, @Nullable Throwable cause, int attempts, boolean retryable) {
        super(message, cause);
        if (attempts < 0) {
            throw new IllegalArgumentException("attempts is negative");
        }
        this.attempts = attempts;
        this.retryable = retryable;
    }

    /**
     * How often the call was tried, the last failed attempt included; 0 if it failed before any
     * attempt.
     */
    public int attempts() {
        return attempts;
    }

    /**
     * Whether the same call, made again later, may succeed without a change and without a risk of a
     * second charge. The client has already retried what it may by its own settings.
     */
    public boolean isRetryable() {
        return retryable;
    }
}
