package io.cloudauth.emulator.internal.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A signal that a server stops, which wakes waiting threads. Thread-safe. */
final class Stop {

    private final CountDownLatch stopped = new CountDownLatch(1);

    void signal() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Waits. Returns false if the signal or an interrupt came before the time was over. */
    boolean waitedOut(Duration time) {
        try {
            return !stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
