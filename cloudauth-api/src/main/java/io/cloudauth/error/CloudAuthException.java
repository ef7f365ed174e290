package io.cloudauth.error;

import org.jspecify.annotations.Nullable;

/**
 * The superclass of all exceptions that a call throws; all of them are unchecked. Messages, causes
 * and {@code toString()} of its subclasses contain no name, ID number, link, token, secret or
 * message text of the service. They can be logged in full.
 *
 * <p>Code that creates such an exception, like the client or a test of an application, must pass
 * only causes for which the same is true. The failures of earlier attempts are {@linkplain
 * #getSuppressed() suppressed exceptions}.
 */
public abstract class CloudAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int attempts;
    private final boolean retryable;

    /**
     * Creates an exception; for the packages of this library.
     *
     * @param message what happened and what to do, without personal data
     * @param cause the cause; {@code null} if there is none
     * @param attempts how many attempts the call made; not negative
     * @param retryable whether the same call may be made again later
     */
    protected CloudAuthException(
            String message, @Nullable Throwable cause, int attempts, boolean retryable) {
        super(message, cause);
        if (attempts < 0) {
            throw new IllegalArgumentException("attempts is negative");
        }
        this.attempts = attempts;
        this.retryable = retryable;
    }

    /**
     * Returns how many attempts the call has made, including the last failed one.
     *
     * @return the number of attempts; 0 if the call failed before its first attempt
     */
    public int attempts() {
        return attempts;
    }

    /**
     * Returns whether the same call may succeed later, without a change and without the risk of a
     * second charge. The client has already made the retries that its settings allow.
     *
     * @return whether the caller may retry
     */
    public boolean isRetryable() {
        return retryable;
    }
}
