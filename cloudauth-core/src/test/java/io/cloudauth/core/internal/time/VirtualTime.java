package io.cloudauth.core.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Time that passes only when somebody waits for it or a test moves it; records the waits. For one
 * thread.
 */
public final class VirtualTime implements Time {
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long nanos = 7;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public boolean await(Duration wait, CountDownLatch closed) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (closed.getCount() == 0) {
            return true;
        }
        waits.add(wait);
        advance(wait);
        return false;
    }

    public void advance(Duration by) {
        now = now.plus(by);
        nanos += by.toNanos();
    }

    public List<Duration> waits() {
        return waits;
    }
}
