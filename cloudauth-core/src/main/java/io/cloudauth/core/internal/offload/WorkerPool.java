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
 * A pool with a small fixed number of daemon threads for code that may block: a database, a picture
 * source, a credentials provider, a file. Calls are not queued. Each call waits for a free thread
 * and then for its result, until its deadline, an interrupt or the close of its client. A thread
 * ends after 5 seconds without work. Safe to share between threads and clients.
 */
public final class WorkerPool {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /** How often a waiting call checks whether its client was closed. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final Semaphore free;
    private final @Nullable WorkerPool parent;
    private final ThreadPoolExecutor threads;

    /** Work that must be done although every thread is busy; see {@link #finish}. */
    private final Queue<Runnable> unfinished = new ConcurrentLinkedQueue<>();

    /**
     * Creates a pool. Its first thread starts with the first call.
     *
     * @param name the name of its threads
     * @param size the maximum number of threads
     */
    public WorkerPool(String name, int size) {
        this.free = new Semaphore(size);
        this.parent = null;
        this.threads =
                new ThreadPoolExecutor(
                        0,
                        size,
                        5,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        work -> DaemonThreads.create(work, name),
                        retryHandler());
    }

    private WorkerPool(WorkerPool parent, int size) {
        this.free = new Semaphore(size);
        this.parent = parent;
        this.threads = parent.threads;
    }

    /**
     * Returns a part of this pool, for one of several sources that share its threads. A source that
     * hangs blocks only the threads of its part.
     *
     * @param size how many of the threads the part may use at a time
     */
    public WorkerPool part(int size) {
        return new WorkerPool(this, size);
    }

    /**
     * Returns a handler that waits for a free thread. A permit is released a moment before its
     * thread is free, and in that moment the idle thread may also end.
     */
    private static RejectedExecutionHandler retryHandler() {
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
     * @throws AbandonedException if the wait ends first; a later result goes to {@link Work#late}
     */
    public <T> @Nullable T call(Work<T> work, Waiting waiting)
            throws ExecutionException, AbandonedException {
        return await(begin(work, waiting), waiting);
    }

    /** Waits for a free thread and starts the work on it. */
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
                    handover.run(); // in case the carrier did not run it
                });
        return handover;
    }

    /** Waits for the result of work that was started. */
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
     * Runs work that must be done even if its caller stops waiting. The first free thread does the
     * work, before any waiting call. Not for a part of a pool.
     *
     * @param atMost how long the caller waits; an interrupt ends the wait and sets the interrupt
     *     flag again
     * @param closing how long the caller still waits after its client was closed
     * @return whether the work was done in this time
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
                boolean closed = waiting.closed().getCount() == 0;
                Duration slice = shorter(left, closed ? closing : POLL_INTERVAL);
                if (done.await(slice.toNanos(), TimeUnit.NANOSECONDS)) {
                    return true;
                }
                left = closed ? Duration.ZERO : left.minus(slice);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Runs this on a worker. The caller holds the permits, and the worker releases them. */
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
                runGuarded(one);
            }
            release();
        }
    }

    /**
     * Runs the work and logs the class of what it throws. Without this, the dying thread would
     * print the exception, whose text may contain secrets.
     */
    private static void runGuarded(Runnable work) {
        boolean unused = Thread.interrupted(); // clears an interrupt that earlier work left
        try {
            work.run();
        } catch (Throwable e) {
            log.warn(
                    "a task on thread {} failed and is not repeated; please report this error to"
                            + " the developers of cloudauth: {}",
                    Thread.currentThread().getName(),
                    e.getClass().getName());
        }
    }

    /**
     * Takes work that must be done, together with a permit. Returns null if there is no such work
     * or no permit.
     */
    private @Nullable Runnable takeUnfinished() {
        while (!unfinished.isEmpty() && free.tryAcquire()) {
            Runnable next = unfinished.poll();
            if (next != null) {
                return next;
            }
            free.release(); // check again: work that came meanwhile found no permit
        }
        return null;
    }

    private void release() {
        free.release();
        if (parent != null) {
            parent.free.release();
        }
    }

    private @Nullable Reason awaitPermits(Waiting waiting) throws InterruptedException {
        Reason reason = awaitPermit(free, waiting);
        if (reason != null || parent == null) {
            return reason;
        }
        boolean granted = false;
        try {
            reason = awaitPermit(parent.free, waiting);
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
                    waiting.deadline().atMost(POLL_INTERVAL).toNanos(), TimeUnit.NANOSECONDS)) {
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
        while (!ended.await(
                waiting.deadline().atMost(POLL_INTERVAL).toNanos(), TimeUnit.NANOSECONDS)) {
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
