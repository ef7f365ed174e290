package io.cloudauth.core.internal.offload;

/** Work that a worker thread does for a call. */
@FunctionalInterface
public interface Work<T> {

    /**
     * Does the work on a worker thread. The caller gets an exception as the cause of an
     * ExecutionException.
     */
    T run() throws Exception;

    /**
     * Aborts the work, because its caller stopped waiting. Runs on the calling thread and must not
     * block. The default interrupts the worker.
     *
     * @param worker the thread that does the work
     */
    default void abort(Thread worker) {
        worker.interrupt();
    }

    /** Receives a result that came after the caller had stopped waiting. Runs on the worker. */
    default void late(T result) {}
}
