package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.offload.AbandonedException;
import io.cloudauth.core.internal.offload.Waiting;
import io.cloudauth.core.internal.offload.Work;
import io.cloudauth.core.internal.offload.WorkerPool;
import io.cloudauth.error.CredentialsException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/** A helper that runs code on a worker, if it may block during the search for credentials. */
public final class Offloaded {
    private Offloaded() {}

    /**
     * Runs the work on a worker and returns its result.
     *
     * @param source the source's name for messages
     * @param work throws only {@link CredentialsException}s, whose reasons may be shown
     * @throws AttemptFailure if the client was closed, or if the thread was interrupted; its
     *     interrupt flag is then set again
     * @throws CredentialsException if the work throws it, or if the deadline passes; the latter is
     *     retryable
     */
    public static <T> T call(String source, Work<T> work, WorkerPool workers, Waiting waiting)
            throws AttemptFailure {
        try {
            return Objects.requireNonNull(workers.call(work, waiting));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CredentialsException reason) {
                throw PendingFetch.copy(reason);
            }
            String what = Objects.requireNonNull(e.getCause()).getClass().getName();
            throw CredentialsException.of(source, "failed with " + what);
        } catch (AbandonedException e) {
            switch (e.reason()) {
                case INTERRUPTED ->
                        throw new AttemptFailure(
                                Fault.INTERRUPTED_BEFORE_SENDING, (Throwable) null);
                case CLOSED ->
                        throw new AttemptFailure(Fault.CLOSED_BEFORE_SENDING, (Throwable) null);
                case DEADLINE ->
                        throw PendingFetch.retryable(
                                source, "returned no credentials within the call's time");
                case BUSY ->
                        throw PendingFetch.retryable(source, "is still busy with earlier calls");
            }
            throw new IllegalStateException("no such reason");
        }
    }
}
