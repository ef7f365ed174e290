package io.cloudauth.core.internal.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test moves it, and for all threads alike. Safe to share. */
public final class SharedTime implements Time {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    public void advance(Duration by) {
        nanos.addAndGet(by.toNanos());
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    /** Looks again and again whether the latch has opened or the test has moved the time on. */
    @Override
    public boolean await(Duration wait, CountDownLatch closed) throws InterruptedException {
        long end = nanos.get() + wait.toNanos();
        while (!closed.await(1, TimeUnit.MILLISECONDS)) {
            if (nanos.get() - end >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The same time, for whoever reads a clock. */
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }
}
