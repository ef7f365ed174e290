package io.cloudauth.core.internal.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The submissions that go on, from before their entry is written until its outcome is; and whether
 * another may begin. Safe to share between threads.
 */
final class RunningSubmissions {
    /** How many each thread makes: one may ask for another while it is told of the first. */
    private final Map<Thread, Integer> threads = new HashMap<>();

    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean closed;

    /** One begins in this thread; false where none may begin any more. */
    synchronized boolean begin() {
        if (closed) {
            return false;
        }
        int unused = threads.merge(Thread.currentThread(), 1, Integer::sum);
        return true;
    }

    /** One that began in this thread has ended. */
    synchronized void end() {
        Integer unused =
                threads.computeIfPresent(
                        Thread.currentThread(), (thread, many) -> many == 1 ? null : many - 1);
        tellTheEnd();
    }

    /** None may begin any more. */
    synchronized void close() {
        closed = true;
        tellTheEnd();
    }

    private void tellTheEnd() {
        if (closed && threads.isEmpty()) {
            ended.countDown();
        }
    }

    /** Opens once none goes on and none may begin any more. */
    CountDownLatch ended() {
        return ended;
    }

    /** Whether one goes on in this very thread. */
    synchronized boolean isOwn() {
        return threads.containsKey(Thread.currentThread());
    }

    synchronized int count() {
        return threads.values().stream().mapToInt(Integer::intValue).sum();
    }
}
