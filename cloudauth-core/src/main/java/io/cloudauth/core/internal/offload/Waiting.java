package io.cloudauth.core.internal.offload;

import io.cloudauth.core.internal.time.Deadline;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/**
 * The limits of a call's wait for work on another thread.
 *
 * @param deadline the call's deadline
 * @param closed a latch that opens when the client closes, which ends the wait
 * @param carrier transfers the context of the calling thread to the worker
 */
public record Waiting(Deadline deadline, CountDownLatch closed, UnaryOperator<Runnable> carrier) {

    /** Creates limits without a transfer of context. */
    public Waiting(Deadline deadline, CountDownLatch closed) {
        this(deadline, closed, UnaryOperator.identity());
    }
}
