package io.cloudauth.examples.batch.limits;

import io.cloudauth.core.config.RateLimiter;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One rate for all processes of an account, by a bucket for each operation. The bucket holds one
 * token, so there are at most {@code rate} turns in any second. A turn that is not due yet is taken
 * as debt, so that turns go to the processes in the order in which they ask.
 */
public final class SharedRate implements RateLimiter {

    private final Function<String, Bucket> create;
    private final int rate;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Creates a limiter.
     *
     * @param create returns the bucket of an operation
     * @param rate tokens in a second, of each bucket
     */
    public SharedRate(Function<String, Bucket> create, int rate) {
        this.create = create;
        this.rate = rate;
    }

    @Override
    public Duration reserve(String operation, Duration atMost) {
        Bucket bucket = bucket(operation);
        Duration wait = Duration.ofNanos(bucket.consumeIgnoringRateLimits(1));
        if (wait.compareTo(atMost) > 0) {
            bucket.forceAddTokens(1); // the call gives up, so the turn goes to another one
        }
        return wait;
    }

    /** Pauses all processes for one second, unless they pause already. */
    @Override
    public void throttled(String operation) {
        Bucket bucket = bucket(operation);
        if (bucket.getAvailableTokens() > -rate) {
            bucket.consumeIgnoringRateLimits(rate);
        }
    }

    private Bucket bucket(String operation) {
        return buckets.computeIfAbsent(operation, create);
    }
}
