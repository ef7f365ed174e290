package io.cloudauth.core.internal.credentials;

import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** No chance at all: every wait is the shortest, every share the smallest, no two nonces equal. */
public final class CountingRandom implements RandomGenerator {
    private final AtomicLong count = new AtomicLong();

    @Override
    public long nextLong() {
        return count.incrementAndGet();
    }

    @Override
    public long nextLong(long bound) {
        return 0;
    }

    @Override
    public double nextDouble() {
        return 0;
    }
}
