package io.cloudauth.core.internal.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The submissions in progress, each from before its entry is recorded until its outcome is; and
 * whether another may begin. Safe to share between threads.
 */
final class RunningSubmissions {
    /**
     * How many each thread has begun: a listener may make another while it is told of the first.
     */
    private final Map<Thread, Integer> threads = new HashMap<>();

    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean closed;

    /** Begins one in this thread; null if none may begin any more. */
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

    /** None may begin any more. */
    synchronized void close() {
        closed = true;
        openIfEnded();
    }

    private void openIfEnded() {
        if (closed && threads.isEmpty()) {
            ended.countDown();
        }
    }

    /** Opens once none is in progress and none may begin any more. */
    CountDownLatch ended() {
        return ended;
    }

    /** Whether one is in progress that this very thread has begun. */
    synchronized boolean isOwn() {
        return threads.containsKey(Thread.currentThread());
    }

    synchronized int count() {
        return threads.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One submission in progress. */
    @FunctionalInterface
    interface One {

        /** Ends it, on whichever thread; called once. */
        void end();
    }
}
