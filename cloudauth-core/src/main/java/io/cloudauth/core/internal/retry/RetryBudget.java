package io.cloudauth.core.internal.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A limit for the retries of one client, so that retries do not make an outage of the service
 * worse. It is a bucket of 100 tokens. A retry takes one token; each first attempt adds a tenth of
 * a token. So the number of requests stays below 1.1 times the number of calls, plus 100. Safe to
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
