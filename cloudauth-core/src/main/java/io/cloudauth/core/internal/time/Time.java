package io.cloudauth.core.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** Reads the clocks and waits. Safe to share between threads. */
public interface Time {

    /** The wall clock. */
    Instant now();

    /** A clock that never jumps, in nanoseconds from an arbitrary origin. */
    long nanos();

    /**
     * Waits, and ends early once {@code closed} opens.
     *
     * @return whether it ended because {@code closed} opened
     */
    boolean await(Duration wait, CountDownLatch closed) throws InterruptedException;

    /** The machine's own clocks. */
    static Time system() {
        return SystemTime.INSTANCE;
    }
}
