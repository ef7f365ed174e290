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
    private final Runnable unclaimed;
    private @Nullable Thread thread;
    private boolean begun;
    private boolean ended;
    private boolean interrupted;

    /**
     * A call for this future.
     *
     * @param unclaimed is told where a result comes that nobody can be given any more
     */
    AsyncCall(CompletableFuture<T> future, Supplier<T> call, Runnable unclaimed) {
        this.future = future;
        this.call = call;
        this.unclaimed = unclaimed;
    }

    /** Makes the call, or does nothing where it was made already or nobody waits for it. */
    @Override
    public void run() {
        if (!enter()) {
            return;
        }
        try {
            T result = call.get();
            leave();
            if (!future.complete(result)) {
                unclaimed.run();
            }
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
}
