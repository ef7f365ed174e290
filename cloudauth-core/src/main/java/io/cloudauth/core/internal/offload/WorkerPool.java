package io.cloudauth.core.internal.offload;

import io.cloudauth.core.internal.offload.AbandonedException.Reason;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small fixed number of daemon threads for one source of code that is not ours: a database, a
 * picture source, a credentials provider, a file. Calls do not queue: each waits for a free thread
 * and then for its result, until its deadline, an interrupt or the close of its client. A thread
 * that is idle for 5 seconds ends. Safe to share between threads and clients.
 */
public final class WorkerPool {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /** How often a waiting call looks whether its client has closed. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Semaphore free;
    private final @Nullable WorkerPool whole;
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
        this.whole = null;
        this.threads =
                new ThreadPoolExecutor(
                        0,
                        size,
                        5,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        work -> daemon(work, name),
                        retry());
    }

    private WorkerPool(WorkerPool whole, int size) {
        this.free = new Semaphore(size);
        this.whole = whole;
        this.threads = whole.threads;
    }

    /**
     * A part of this pool, for one source of several that share its threads: a source that hangs
     * holds no more of them than its part.
     *
     * @param size how many of the threads it may hold at a time
     */
    public WorkerPool part(int size) {
        return new WorkerPool(this, size);
    }

    /**
     * A thread that inherits no thread local of the call that happens to start it: that call may be
     * another tenant's than the next one that it serves.
     */
    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    /**
     * A permit comes free a moment before its thread does: waits for that moment, during which the
     * thread may as well end for want of work.
     */
    private static RejectedExecutionHandler retry() {
        return (work, pool) -> {
            while (!pool.getQueue().offer(work)) {
                if (pool.getPoolSize() < pool.getMaximumPoolSize()) {
                    pool.execute(work);
                    return;
                }
                LockSupport.parkNanos(50_000);
            }
        };
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
        return await(begin(work, waiting), waiting);
    }

    /** Waits for a thread that is free and lets it run the work. */
    <T> Handover<T> begin(Work<T> work, Waiting waiting) throws AbandonedException {
        Handover<T> handover = new Handover<>(work);
        Runnable carried = waiting.carrier().apply(handover);
        Reason reason;
        try {
            reason = awaitPermits(waiting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reason = Reason.INTERRUPTED;
        }
        if (reason != null) {
            throw new AbandonedException(reason);
        }
        start(
                () -> {
                    carried.run();
                    handover.run(); // whatever became of it in a carrier's hands
                });
        return handover;
    }

    /** Waits for the result of work that has been begun. */
    <T> @Nullable T await(Handover<T> handover, Waiting waiting)
            throws ExecutionException, AbandonedException {
        Reason reason;
        try {
            reason = awaitEnd(handover.ended(), waiting);
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
     * Runs work that must be done even if its caller leaves, by the first thread that is free,
     * before any call that waits. Not for a part of a pool.
     *
     * @param atMost how long the caller waits for it; an interrupt ends the wait, and sets the flag
     * @param closing how long the caller still waits once its client has closed
     * @return whether it has been done
     */
    public boolean finish(Runnable work, Duration atMost, Duration closing, Waiting waiting) {
        CountDownLatch done = new CountDownLatch(1);
        unfinished.add(
                waiting.carrier()
                        .apply(
                                () -> {
                                    work.run();
                                    done.countDown();
                                }));
        Runnable next = takeUnfinished();
        if (next != null) {
            start(next);
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

    /** Runs this on a worker; the caller holds the permits, which the worker gives back. */
    private void start(Runnable work) {
        try {
            threads.execute(() -> work(work));
        } catch (Throwable e) { // such as no memory for a thread
            release();
            throw e;
        }
    }

    private void work(Runnable first) {
        for (@Nullable Runnable next = first; next != null; next = takeUnfinished()) {
            for (@Nullable Runnable one = next; one != null; one = unfinished.poll()) {
                guard(one);
            }
            release();
        }
    }

    /** A thread that dies prints what killed it, which may hold anything. */
    private static void guard(Runnable work) {
        boolean unused = Thread.interrupted(); // whatever the work before has left
        try {
            work.run();
        } catch (Throwable e) {
            log.warn("work on a thread of its own failed: {}", e.getClass().getName());
        }
    }

    /** What must be done, with a permit to do it; null where there is nothing, or no permit. */
    private @Nullable Runnable takeUnfinished() {
        while (!unfinished.isEmpty() && free.tryAcquire()) {
            Runnable next = unfinished.poll();
            if (next != null) {
                return next;
            }
            free.release(); // and look again: what came meanwhile found no permit
        }
        return null;
    }

    private void release() {
        free.release();
        if (whole != null) {
            whole.free.release();
        }
    }

    private @Nullable Reason awaitPermits(Waiting waiting) throws InterruptedException {
        Reason reason = awaitPermit(free, waiting);
        if (reason != null || whole == null) {
            return reason;
        }
        boolean granted = false;
        try {
            reason = awaitPermit(whole.free, waiting);
            granted = reason == null;
            return reason;
        } finally {
            if (!granted) {
                free.release();
            }
        }
    }

    private static @Nullable Reason awaitPermit(Semaphore free, Waiting waiting)
            throws InterruptedException {
        while (waiting.closed().getCount() > 0) {
            if (free.tryAcquire(
                    waiting.deadline().atMost(GLANCE).toNanos(), TimeUnit.NANOSECONDS)) {
                return null;
            }
            if (waiting.deadline().hasPassed()) {
                return Reason.BUSY;
            }
        }
        return Reason.CLOSED;
    }

    private static @Nullable Reason awaitEnd(CountDownLatch ended, Waiting waiting)
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
