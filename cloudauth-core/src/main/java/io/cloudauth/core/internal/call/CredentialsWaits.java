package io.cloudauth.core.internal.call;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.credentials.Credentials;
import java.util.HashMap;
import java.util.Map;

/**
 * The calls that wait for their credentials, so that close() ends their waits, too. A source may
 * serve several clients and knows of none, so this interrupts, and takes the interrupt back. Safe
 * to share between threads.
 */
final class CredentialsWaits implements AutoCloseable {
    /** By thread: whether it was interrupted here. */
    private final Map<Thread, Boolean> waiting = new HashMap<>();

    private boolean closed;

    /**
     * The credentials to sign the next attempt with.
     *
     * @throws AttemptFailure if the deadline passed, the thread was interrupted or the client
     *     closed meanwhile
     */
    Credentials resolve(CredentialsSource source, Deadline deadline) throws AttemptFailure {
        if (!enter()) {
            throw closedMeanwhile();
        }
        try {
            Credentials credentials = source.resolve(deadline);
            leave(); // they are here: whether the client is closed, the exchange will find out
            return credentials;
        } catch (AttemptFailure | RuntimeException | Error failure) {
            if (leave()) {
                throw closedMeanwhile();
            }
            throw failure;
        }
    }

    /** Ends every wait; whoever comes later does not begin one. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.replaceAll(
                (thread, interrupted) -> {
                    thread.interrupt();
                    return true;
                });
    }

    private synchronized boolean enter() {
        if (!closed) {
            waiting.put(Thread.currentThread(), false);
        }
        return !closed;
    }

    /** Returns whether the wait was ended here; then no trace of it is left. */
    private synchronized boolean leave() {
        boolean ended = Boolean.TRUE.equals(waiting.remove(Thread.currentThread()));
        if (ended) {
            boolean unused = Thread.interrupted(); // meant for the wait, not for the caller
        }
        return ended;
    }

    private static AttemptFailure closedMeanwhile() {
        return new AttemptFailure(Fault.CLOSED_BEFORE_SENDING, (Throwable) null);
    }
}
