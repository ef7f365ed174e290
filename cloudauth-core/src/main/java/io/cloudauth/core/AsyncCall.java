package io.cloudauth.core;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One asynchronous call on a thread of an executor. The call's thread may be interrupted while the
 * call runs; the interrupt flag is cleared before the thread goes back to the executor. The future
 * completes even if the thread is stuck.
 */
final class AsyncCall<T> implements Runnable {
    private final CompletableFuture<T> future;
    private final Task<T> task;
    private @Nullable Thread thread;
    private boolean begun;
    private boolean ended;
    private boolean interrupted;
    private volatile boolean handedOver;

    AsyncCall(CompletableFuture<T> future, Task<T> task) {
        this.future = future;
        this.task = task;
    }

    /** Makes the call. Does nothing if the call was made before or the future is complete. */
    @Override
    public void run() {
        if (!enter()) {
            return;
        }
        try {
            T result = task.run();
            leave();
            if (!future.complete(result) && !handedOver) {
                task.unclaimed();
            }
        } catch (Throwable failure) {
            leave();
            future.completeExceptionally(failure);
        }
    }

    /**
     * Completes the future of a call that did not end in time: with the result if it has arrived,
     * else with an exception.
     */
    void giveUp(Supplier<? extends Throwable> reason) {
        if (future.isDone()) {
            return;
        }
        T known = task.known();
        if (known != null) {
            handedOver = true;
            future.complete(known);
        } else {
            future.completeExceptionally(task.failure(reason));
        }
    }

    /** Stops the call, because the future is complete. A call that did not begin never begins. */
    synchronized void end() {
        ended = true;
        if (thread != null) {
            interrupted = true;
            thread.interrupt();
        }
    }

    private synchronized boolean enter() {
        if (ended || begun) {
            return false;
        }
        begun = true;
        thread = Thread.currentThread();
        return true;
    }

    private synchronized void leave() {
        if (thread != null && interrupted) {
            boolean unused = Thread.interrupted(); // it was for this call, not for the next one
        }
        thread = null;
    }

    /** The work of a call. */
    @FunctionalInterface
    interface Task<T> {
        /** Makes the call and returns its result. */
        T run();

        /** Reports a result that arrived after the future was complete. */
        default void unclaimed() {}

        /** Returns the result if it has arrived before the call ended; else null. */
        default @Nullable T known() {
            return null;
        }

        /**
         * Returns the exception for a future whose call did not end in time. If nothing was sent
         * until now, the call sends nothing afterwards.
         *
         * @param unsent supplies the exception for the case that nothing was sent
         */
        default Throwable failure(Supplier<? extends Throwable> unsent) {
            return unsent.get();
        }
    }
}
