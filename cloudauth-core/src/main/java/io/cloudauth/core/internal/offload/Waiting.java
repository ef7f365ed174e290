package io.cloudauth.core.internal.offload;

import io.cloudauth.core.internal.time.Deadline;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/**
 * How long a call waits for code that is not ours.
 *
 * @param deadline the call's own
 * @param closed opens when the client closes, and ends the wait
 * @param carrier takes the context of the calling thread to the worker
 */
public record Waiting(Deadline deadline, CountDownLatch closed, UnaryOperator<Runnable> carrier) {

    /** A wait that takes no context along. */
    public Waiting(Deadline deadline, CountDownLatch closed) {
        this(deadline, closed, UnaryOperator.identity());
    }
}
