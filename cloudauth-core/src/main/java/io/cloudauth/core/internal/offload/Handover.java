package io.cloudauth.core.internal.offload;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work and its result. The result goes to the caller or, if the caller has stopped
 * waiting, to {@link Work#late}. One compare-and-set decides which.
 */
final class Handover<T> implements Runnable {
    private final Work<T> work;
    private final AtomicBoolean decided = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Throwable failure;
    private @Nullable Thread worker;
    private boolean started;

    Handover(Work<T> work) {
        this.work = work;
    }

    /** Does the work, unless it was done before or the caller has stopped waiting. */
    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        T value = null;
        try {
            value = work.run();
        } catch (Throwable e) { // includes Error: the caller must not wait forever
            failure = e;
        } finally {
            detach();
        }
        result = value;
        if (decided.compareAndSet(false, true)) {
            ended.countDown();
        } else if (value != null) {
            work.late(value);
        }
    }

    private synchronized boolean begin() {
        if (started || decided.get()) {
            return false;
        }
        started = true;
        worker = Thread.currentThread();
        return true;
    }

    /**
     * Detaches the worker, so that nothing aborts it any more. An interrupt that came before is
     * cleared.
     */
    private synchronized void detach() {
        worker = null;
        boolean unused = Thread.interrupted();
    }

    /** Returns a latch that opens when the caller's result or failure is available. */
    CountDownLatch ended() {
        return ended;
    }

    /**
     * Aborts the work, unless its result is already available. A later result goes to {@link
     * Work#late}.
     *
     * @return whether the work was abandoned
     */
    boolean abandon() {
        if (!decided.compareAndSet(false, true)) {
            return false;
        }
        synchronized (this) {
            if (worker != null) {
                work.abort(worker);
            }
        }
        return true;
    }

    /** Returns the result. Must be called after {@link #ended} has opened. */
    @Nullable T get() throws ExecutionException {
        if (failure != null) {
            throw new ExecutionException(null, failure); // null: avoids cause.toString()
        }
        return result;
    }
}
