package io.cloudauth.core.internal.offload;

import io.cloudauth.core.internal.offload.AbandonedException.Reason;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A small fixed number of daemon threads for one source of code that is not ours: a database, a
 * picture source, a credentials provider, a file. Calls do not queue: each waits for a free thread
 * and then for its result, until its deadline, an interrupt or the close of its client. A thread
 * that is idle for 5 seconds ends. Safe to share between threads and clients.
 */
public final class WorkerPool {
    /** How often a waiting call looks whether its client has closed. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Semaphore free;
    private final ThreadPoolExecutor threads;

    /** What must be done although every thread is busy: see {@link #finish}. */
    private final Queue<Runnable> unfinished = new ConcurrentLinkedQueue<>();

    /**
     * A pool whose first thread starts with the first call.
     *
     * @param name the name of its threads
     * @param size how many threads there are at most
     */
    public WorkerPool(String name, int size) {
        this.free = new Semaphore(size);
        this.threads =
                new ThreadPoolExecutor(
                        size,
                        size,
                        5,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(), // as long as there are permits at most
                        work -> {
                            Thread thread = new Thread(work, name);
                            thread.setDaemon(true);
                            return thread;
                        });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Runs work on a worker and waits for its result.
     *
     * @throws ExecutionException if the work fails
     * @throws AbandonedException if the wait ends first; a result that comes later goes to {@link
     *     Work#late}
     */
    public <T> @Nullable T call(Work<T> work, Waiting waiting)
            throws ExecutionException, AbandonedException {
        Handover<T> handover = new Handover<>(work);
        Reason reason;
        try {
            reason = awaitPermit(waiting);
            if (reason != null) {
                throw new AbandonedException(reason);
            }
            start(waiting.carrier().apply(handover));
            reason = await(handover.ended(), waiting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reason = Reason.INTERRUPTED;
        }
        if (reason != null && handover.abandon()) {
            throw new AbandonedException(reason);
        }
        return handover.get();
    }

    /**
     * Runs work that must be done even if its caller leaves, by the first thread that is free.
     *
     * @param atMost how long the caller waits for it; an interrupt ends the wait, and sets the flag
     * @param closing how long the caller still waits once its client has closed
     * @return whether it has been done
     */
    public boolean finish(Runnable work, Duration atMost, Duration closing, Waiting waiting) {
        CountDownLatch done = new CountDownLatch(1);
        Runnable carried =
                waiting.carrier()
                        .apply(
                                () -> {
                                    work.run();
                                    done.countDown();
                                });
        if (free.tryAcquire()) {
            start(carried);
        } else {
            unfinished.add(carried);
            finishSome(); // a thread may have become free in between
        }
        try {
            for (Duration left = atMost; left.compareTo(Duration.ZERO) > 0; ) {
                boolean isClosed = waiting.closed().getCount() == 0;
                Duration slice = shorter(left, isClosed ? closing : GLANCE);
                if (done.await(slice.toNanos(), TimeUnit.NANOSECONDS)) {
                    return true;
                }
                left = isClosed ? Duration.ZERO : left.minus(slice);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Runs this on a worker; the caller holds a permit, which the worker gives back. */
    private void start(Runnable work) {
        threads.execute(
                () -> {
                    try {
                        work.run();
                    } finally {
                        free.release();
                        finishSome();
                    }
                });
    }

    private void finishSome() {
        if (!unfinished.isEmpty() && free.tryAcquire()) {
            Runnable next = unfinished.poll();
            if (next == null) {
                free.release();
            } else {
                start(next);
            }
        }
    }

    private @Nullable Reason awaitPermit(Waiting waiting) throws InterruptedException {
        while (!free.tryAcquire(
                waiting.deadline().atMost(GLANCE).toNanos(), TimeUnit.NANOSECONDS)) {
            if (waiting.closed().getCount() == 0) {
                return Reason.CLOSED;
            }
            if (waiting.deadline().hasPassed()) {
                return Reason.BUSY;
            }
        }
        return null;
    }

    private @Nullable Reason await(CountDownLatch ended, Waiting waiting)
            throws InterruptedException {
        while (!ended.await(waiting.deadline().atMost(GLANCE).toNanos(), TimeUnit.NANOSECONDS)) {
            if (waiting.closed().getCount() == 0) {
                return Reason.CLOSED;
            }
            if (waiting.deadline().hasPassed()) {
                return Reason.DEADLINE;
            }
        }
        return null;
    }
}
