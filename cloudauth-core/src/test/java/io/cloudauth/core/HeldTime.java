package io.cloudauth.core;

import io.cloudauth.core.internal.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/**
 * Time that stands still: whoever waits does so until the other thing happens, however long that
 * takes. Safe to share between threads.
 *
 * @param whenWaiting what happens as each wait begins, in the thread that waits
 */
record HeldTime(Runnable whenWaiting) implements Time {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public long nanos() {
        return 7;
    }

    @Override
    public boolean await(Duration wait, CountDownLatch closed) throws InterruptedException {
        whenWaiting.run();
        closed.await();
        return true;
    }
}
