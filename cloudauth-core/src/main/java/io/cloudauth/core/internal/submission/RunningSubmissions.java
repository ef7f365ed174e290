package io.cloudauth.core.internal.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The submissions in progress. A submission is in progress from before its entry is recorded until
 * its outcome is recorded. After {@link #close} no other submission may begin. Safe to share
 * between threads.
 */
final class RunningSubmissions {
    /**
     * The number of submissions in progress that each thread has begun. It can be more than one,
     * because a listener may make a submission while it handles an event of the first.
     */
    private final Map<Thread, Integer> threads = new HashMap<>();

    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean closed;

    /** Begins a submission in this thread. Returns null if no submission may begin any more. */
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

    /** Returns a latch that opens once this is closed and no submission is in progress. */
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

        /** Ends the submission. Called once, on any thread. */
        void end();
    }
}
