package io.cloudauth.core;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One asynchronous call. It may be interrupted as long as it runs in its thread, which belongs to
 * an executor, and leaves no interrupt behind there. Its future ends even if the thread is stuck.
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

    /** Makes the call; does nothing if it was made before, or if its future has ended. */
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

    /** Ends the future, whose call has not ended in time. */
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

    /** The future has ended: the call must not go on, or not even begin. */
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
            boolean unused = Thread.interrupted(); // meant for the call, not for what comes next
        }
        thread = null;
    }

    /** What a call does. */
    @FunctionalInterface
    interface Task<T> {
        T run();

        /** Reports a result that came after its future had ended. */
        default void unclaimed() {}

        /** The result, if it has arrived although the call has not ended; else null. */
        default @Nullable T known() {
            return null;
        }

        /**
         * What the future fails with if the call does not end in time. The call sends nothing
         * afterwards that it has not sent before.
         *
         * @param unsent the failure of a call of which nothing was sent
         */
        default Throwable failure(Supplier<? extends Throwable> unsent) {
            return unsent.get();
        }
    }
}
