package io.cloudauth.core;

import io.cloudauth.core.internal.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** A wall clock that can be put forward; the rest is the machine's own. Thread-safe. */
final class ShiftedTime implements Time {
    private volatile Duration ahead = Duration.ZERO;

    void goTo(Duration ahead) {
        this.ahead = ahead;
    }

    @Override
    public Instant now() {
        return Time.system().now().plus(ahead);
    }

    @Override
    public long nanos() {
        return Time.system().nanos();
    }

    @Override
    public boolean await(Duration wait, CountDownLatch closed) throws InterruptedException {
        return Time.system().await(wait, closed);
    }
}
