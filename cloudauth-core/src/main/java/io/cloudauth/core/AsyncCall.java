package io.cloudauth.core;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call in a thread that is somebody else's: it may be interrupted as long as the call runs in
 * it, and keeps no trace of that afterwards.
 */
final class AsyncCall<T> implements Runnable {
    private final CompletableFuture<T> future;
    private final Supplier<T> call;
    private @Nullable Thread thread;
    private boolean ended;
    private boolean interrupted;

    AsyncCall(CompletableFuture<T> future, Supplier<T> call) {
        this.future = future;
        this.call = call;
    }

    @Override
    public void run() {
        if (!enter()) {
            return;
        }
        try {
            T result = call.get();
            leave();
            future.complete(result);
        } catch (Throwable failure) {
            leave();
            future.completeExceptionally(failure);
        }
    }

    /** Nobody waits for the call any more: it must not go on, or not even begin. */
    synchronized void end() {
        ended = true;
        if (thread != null) {
            interrupted = true;
            thread.interrupt();
        }
    }

    private synchronized boolean enter() {
        if (ended) {
            return false;
        }
        thread = Thread.currentThread();
        return true;
    }

    private synchronized void leave() {
        if (thread != null && interrupted) {
            boolean unused = Thread.interrupted(); // meant for the call, not for what comes next
        }
        thread = null;
    }
}
