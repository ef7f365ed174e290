package io.cloudauth.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The caller's side ended the call: its thread was interrupted (the flag is set again), or the
 * client was closed. A verifyMaterial that was already on its way ends in {@link
 * OutcomeUnknownException} instead, with this as its cause.
 */
public final class CallCancelledException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** A call that ended for this reason, after so many attempts. */
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

    /** Who ended it. */
    public Reason reason() {
        return reason;
    }

    /** Who ended a call. */
    public enum Reason {
        /** The calling thread was interrupted; its interrupt flag is set. */
        INTERRUPTED,
        /** The client was closed before or during the call. */
        CLOSED
    }
}
