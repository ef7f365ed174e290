package io.cloudauth.core.internal.submission;

import io.cloudauth.model.VerifyResult;
import org.jspecify.annotations.Nullable;

/**
 * How far a submission has come, for a caller that stops waiting for it. Either its own thread
 * starts sending, or the caller leaves before that: never both. Safe to share between threads.
 */
public final class CallProgress {
    private boolean sent;
    private boolean left;
    private @Nullable VerifyResult verdict;

    /** Whether it may be sent: its caller still waits. */
    synchronized boolean send() {
        sent |= !left;
        return !left;
    }

    synchronized void verdict(VerifyResult verdict) {
        this.verdict = verdict;
    }

    /** The verdict, as soon as it has arrived, also while it is being recorded. */
    public synchronized @Nullable VerifyResult verdict() {
        return verdict;
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
