package io.cloudauth.core.internal.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps the retries of one client from multiplying an outage: a bucket of 100 tokens; a retry takes
 * one, each first attempt adds a tenth. Requests stay under 1.1 times the calls, plus 100. Safe to
 * share between threads.
 */
public final class RetryBudget {
    private static final int TENTHS_PER_RETRY = 10;
    private static final int FULL = 100 * TENTHS_PER_RETRY;

    private final AtomicInteger tenths = new AtomicInteger(FULL);

    void onFirstAttempt() {
        tenths.updateAndGet(now -> Math.min(FULL, now + 1));
    }

    boolean takeRetry() {
        int before =
                tenths.getAndUpdate(now -> now >= TENTHS_PER_RETRY ? now - TENTHS_PER_RETRY : now);
        return before >= TENTHS_PER_RETRY;
    }
}
