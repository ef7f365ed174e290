package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test says so. Safe to share between threads. */
final class ManualTime implements Time {
    private final AtomicLong nanos = new AtomicLong(-5);

    void advance(Duration by) {
        nanos.addAndGet(by.toNanos());
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanos.get());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public boolean await(Duration wait, CountDownLatch closed) {
        throw new UnsupportedOperationException("an exchange does not wait here");
    }
}
