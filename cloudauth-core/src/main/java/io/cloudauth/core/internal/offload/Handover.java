package io.cloudauth.core.internal.offload;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work and its result, which goes either to the caller or, if the caller has left by
 * then, to {@link Work#late}: one compare-and-set decides.
 */
final class Handover<T> implements Runnable {
    private final Work<T> work;
    private final AtomicBoolean decided = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Throwable failure;
    private @Nullable Thread worker;
    private boolean begun;

    Handover(Work<T> work) {
        this.work = work;
    }

    /** Does the work; nothing where it was done before, or where the caller has left. */
    @Override
    public void run() {
        if (!enter()) {
            return;
        }
        T made = null;
        try {
            made = work.run();
        } catch (Throwable e) { // an Error too: the caller must not wait for ever
            failure = e;
        } finally {
            leave();
        }
        result = made;
        if (decided.compareAndSet(false, true)) {
            ended.countDown();
        } else if (made != null) {
            work.late(made);
        }
    }

    private synchronized boolean enter() {
        if (begun || decided.get()) {
            return false;
        }
        begun = true;
        worker = Thread.currentThread();
        return true;
    }

    /**
     * From here on nothing aborts this thread; an interrupt that came before is no longer meant.
     */
    private synchronized void leave() {
        worker = null;
        boolean unused = Thread.interrupted();
    }

    /** Opens once there is a result or a failure for the caller. */
    CountDownLatch ended() {
        return ended;
    }

    /** Whether the caller may leave: no result has come so far, and one that comes now is late. */
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

    /** The result, once {@link #ended} has opened. */
    @Nullable T get() throws ExecutionException {
        if (failure != null) {
            throw new ExecutionException(null, failure); // without a message it asks for none
        }
        return result;
    }
}
