package io.cloudauth.core.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Time that passes only when somebody waits for it or a test moves it; records the waits. Safe to
 * share between threads.
 */
public final class VirtualTime implements Time {
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long nanos = 7;
    private Runnable whenWaiting = () -> {};

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public boolean await(Duration wait, CountDownLatch closed) throws InterruptedException {
        meanwhile().run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (closed.getCount() == 0) {
            return true;
        }
        waited(wait);
        return false;
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
        nanos += by.toNanos();
    }

    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** What happens during each wait, in the thread that waits. */
    public synchronized void whenWaiting(Runnable event) {
        whenWaiting = event;
    }

    private synchronized Runnable meanwhile() {
        return whenWaiting;
    }

    private synchronized void waited(Duration wait) {
        waits.add(wait);
        advance(wait);
    }
}
