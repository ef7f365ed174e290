package io.cloudauth.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the caller's side ends a call: the calling thread was interrupted, or the client was
 * closed. After an interruption, the thread's interrupt flag is set again.
 *
 * <p>If a billed request, such as verifyMaterial, may already have been sent, the client throws
 * {@link OutcomeUnknownException} instead, with this exception as its cause.
 */
public final class CallCancelledException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * Creates the exception; for the client, and for tests of applications.
     *
     * @param reason why the call was cancelled
     * @param attempts the number of attempts so far; see {@link CloudAuthException#attempts()}
     * @param cause the cause; {@code null} if there is none
     */
    public CallCancelledException(Reason reason, int attempts, @Nullable Throwable cause) {
        super(
                Objects.requireNonNull(reason, "reason") == Reason.CLOSED
                        ? "The client was closed"
                        : "The calling thread was interrupted",
                cause,
                attempts,
                false);
        this.reason = reason;
    }

    /**
     * Returns why the call was cancelled.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /** The reason why a call was cancelled. */
    public enum Reason {
        /** The calling thread was interrupted; its interrupt flag is set. */
        INTERRUPTED,
        /** The client was closed before or during the call. */
        CLOSED
    }
}
