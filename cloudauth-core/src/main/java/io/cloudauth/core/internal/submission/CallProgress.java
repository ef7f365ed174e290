package io.cloudauth.core.internal.submission;

import org.jspecify.annotations.Nullable;

/**
 * The progress of one submission, shared by the thread that sends it and a caller that may stop
 * waiting. Either the thread starts to send, or the caller leaves before that, but never both. Safe
 * to share between threads.
 *
 * @param <R> the result
 */
public final class CallProgress<R> {
    private boolean sent;
    private boolean left;
    private @Nullable R result;

    /**
     * Marks the submission as sent. Returns false if the caller has left; then nothing may be sent.
     */
    synchronized boolean send() {
        sent |= !left;
        return !left;
    }

    synchronized void result(R result) {
        this.result = result;
    }

    /** Returns the result as soon as it has arrived, even before it is recorded; else null. */
    public synchronized @Nullable R result() {
        return result;
    }

    /**
     * Marks that the caller stops waiting.
     *
     * @return whether nothing was sent; in this case nothing will be sent later
     */
    public synchronized boolean leave() {
        left |= !sent;
        return !sent;
    }
}
