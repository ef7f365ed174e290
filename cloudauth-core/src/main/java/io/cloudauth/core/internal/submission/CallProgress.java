package io.cloudauth.core.internal.submission;

import org.jspecify.annotations.Nullable;

/**
 * How far a submission has come, for a caller that stops waiting for it. Either its own thread
 * starts sending, or the caller leaves before that: never both. Safe to share between threads.
 *
 * @param <R> the result
 */
public final class CallProgress<R> {
    private boolean sent;
    private boolean left;
    private @Nullable R result;

    /** Returns whether it may be sent: its caller still waits. */
    synchronized boolean send() {
        sent |= !left;
        return !left;
    }

    synchronized void result(R result) {
        this.result = result;
    }

    /** Returns the result as soon as it has arrived, also while it is being recorded. */
    public synchronized @Nullable R result() {
        return result;
    }

    /**
     * Ends the wait for it.
     *
     * @return whether nothing has been sent, and nothing will be
     */
    public synchronized boolean leave() {
        left |= !sent;
        return !sent;
    }
}
