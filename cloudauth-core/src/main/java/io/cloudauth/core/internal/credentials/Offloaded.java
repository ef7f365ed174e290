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

/** Runs on a worker what may block while credentials are looked for. */
public final class Offloaded {
    private Offloaded() {}

    /**
     * The result of this work.
     *
     * @param source its name for people
     * @param work throws nothing but a {@link CredentialsException} that may be shown
     * @throws AttemptFailure if the client closes, or if the thread is interrupted, which it is
     *     then again
     * @throws CredentialsException that of the work, or one that may pass if the deadline passes
     */
    public static <T> T call(String source, Work<T> work, WorkerPool workers, Waiting waiting)
            throws AttemptFailure {
        try {
            return Objects.requireNonNull(workers.call(work, waiting));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CredentialsException reason) {
                throw Flight.copy(reason);
            }
            String what = Objects.requireNonNull(e.getCause()).getClass().getName();
            throw CredentialsException.of(source, "failed by " + what);
        } catch (AbandonedException e) {
            switch (e.reason()) {
                case INTERRUPTED ->
                        throw new AttemptFailure(
                                Fault.INTERRUPTED_BEFORE_SENDING, (Throwable) null);
                case CLOSED ->
                        throw new AttemptFailure(Fault.CLOSED_BEFORE_SENDING, (Throwable) null);
                case DEADLINE -> throw Flight.notNow(source, "gave none within the call's time");
                case BUSY -> throw Flight.notNow(source, "is still busy with earlier calls");
            }
            throw new IllegalStateException("no such reason");
        }
    }
}
