package io.cloudauth.core.internal.offload;

/** What a worker does for a call. */
@FunctionalInterface
public interface Work<T> {

    /**
     * Runs on a worker. What it throws reaches the caller as the cause of an ExecutionException.
     */
    T run() throws Exception;

    /**
     * Ends this early, since its caller stopped waiting. Runs on the calling thread and must not
     * block. The default interrupts the worker.
     *
     * @param worker the thread that runs this
     */
    default void abort(Thread worker) {
        worker.interrupt();
    }

    /** Takes a result that came after the caller had stopped waiting. Runs on the worker. */
    default void late(T result) {}
}
