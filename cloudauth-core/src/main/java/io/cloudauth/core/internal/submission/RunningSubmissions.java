package io.cloudauth.core.internal.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The submissions of a client that are in progress. The client calls {@link #begin} before it
 * records a submission in the log. It calls {@link One#end} after it has recorded the outcome.
 * After {@link #close}, no new submission can begin. Safe to share between threads.
 */
final class RunningSubmissions {
    /**
     * For each thread, the number of its submissions in progress. A call listener runs on the
     * thread of the submission and can begin another one, so the number can exceed 1.
     */
    private final Map<Thread, Integer> threads = new HashMap<>();

    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean closed;

    /** Begins a submission in this thread. Returns null after {@link #close}. */
    synchronized @Nullable One begin() {
        if (closed) {
            return null;
        }
        Thread own = Thread.currentThread();
        int unused = threads.merge(own, 1, Integer::sum);
        return () -> end(own);
    }

    private synchronized void end(Thread beginner) {
        Integer unused =
                threads.computeIfPresent(beginner, (thread, many) -> many == 1 ? null : many - 1);
        openIfEnded();
    }

    /** Refuses new submissions. */
    synchronized void close() {
        closed = true;
        openIfEnded();
    }

    private void openIfEnded() {
        if (closed && threads.isEmpty()) {
            ended.countDown();
        }
    }

    /**
     * Returns a latch that opens when {@link #close} was called and no submission is in progress.
     */
    CountDownLatch ended() {
        return ended;
    }

    /** Returns whether this thread has begun a submission that is in progress. */
    synchronized boolean isOwn() {
        return threads.containsKey(Thread.currentThread());
    }

    synchronized int count() {
        return threads.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One submission in progress. */
    @FunctionalInterface
    interface One {

        /** Ends the submission. Must be called exactly once; any thread may call it. */
        void end();
    }
}
