package io.cloudauth.benchmarks.program;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the longest time of any. */
final class LongestCall {
    private final AtomicLong nanos = new AtomicLong();

    Object measure(Callable<?> call) throws Exception {
        long start = System.nanoTime();
        Object result = call.call();
        nanos.accumulateAndGet(System.nanoTime() - start, Math::max);
        return result;
    }

    long nanos() {
        return nanos.get();
    }
}
