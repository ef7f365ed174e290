package io.cloudauth.cli.batch;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/**
 * The settings of a run.
 *
 * @param concurrency the maximum number of calls in progress
 * @param rate the maximum number of submissions started per second
 * @param resubmitUnknown whether to submit unknown rows again; each may be charged a second time
 */
public record Settings(int concurrency, double rate, boolean resubmitUnknown) {

    /**
     * Returns one submission for each interval. Missed intervals are not made up for, because a
     * burst may be throttled.
     */
    RateLimiterConfig rateLimiterConfig() {
        long interval = (long) Math.ceil(Duration.ofSeconds(1).toNanos() / rate);
        return RateLimiterConfig.custom()
                .limitForPeriod(1)
                .limitRefreshPeriod(Duration.ofNanos(interval))
                .timeoutDuration(Duration.ofNanos(Long.MAX_VALUE)) // grants every reservation
                .build();
    }
}
