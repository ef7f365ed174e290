package io.cloudauth.core.internal.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

enum SystemTime implements Time {
    INSTANCE;

    @Override
    public Instant now() {
        return Clock.systemUTC().instant();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public boolean await(Duration wait, CountDownLatch closed) throws InterruptedException {
        return closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }
}
