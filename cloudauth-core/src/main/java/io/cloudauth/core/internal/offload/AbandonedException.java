package io.cloudauth.core.internal.offload;

/**
 * The exception of a caller that stopped waiting. It is checked, so that no caller overlooks it.
 */
public final class AbandonedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why the caller stopped waiting. */
    public enum Reason {
        /** The deadline passed while the work was running. */
        DEADLINE,
        /** The deadline passed while every thread was busy; the work never began. */
        BUSY,
        /** The calling thread was interrupted; its interrupt flag is set again. */
        INTERRUPTED,
        /** The client was closed. */
        CLOSED
    }

    private final Reason reason;

    AbandonedException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
