package io.cloudauth.core.internal.submission;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.http.SendingGate;
import org.jspecify.annotations.Nullable;

/**
 * The progress of one submission, shared by the thread that sends it and a caller that may stop
 * waiting. Either the thread starts to send, or the caller leaves before that, but never both. As a
 * gate, it lets the request through unless the caller has left. Safe to share between threads.
 *
 * @param <R> the result
 */
public final class CallProgress<R> implements SendingGate {
    private boolean sent;
    private boolean left;
    private @Nullable R result;

    /** Records nothing: a submission that has an entry in the log passes another gate first. */
    @Override
    public void record() {}

    /**
     * Marks the submission as sent.
     *
     * @throws AttemptFailure if the caller has left; then nothing may be sent
     */
    @Override
    public synchronized void check() throws AttemptFailure {
        if (left) {
            throw new AttemptFailure(Fault.DEADLINE_BEFORE_SENDING, (Throwable) null);
        }
        sent = true;
    }

    /** Keeps the result for a caller whose future is not complete yet. */
    public synchronized void result(R result) {
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
