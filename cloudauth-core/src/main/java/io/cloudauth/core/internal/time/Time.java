package io.cloudauth.core.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** A source of time that can also wait. Safe to share between threads. */
public interface Time {

    /** Returns the time of the wall clock. */
    Instant now();

    /** Returns the time of a monotonic clock, in nanoseconds from an arbitrary origin. */
    long nanos();

    /**
     * Waits for this duration, or until {@code closed} opens.
     *
     * @return whether {@code closed} opened
     */
    boolean await(Duration wait, CountDownLatch closed) throws InterruptedException;

    /** Returns the clocks of the machine. */
    static Time system() {
        return SystemTime.INSTANCE;
    }
}
