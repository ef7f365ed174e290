package io.cloudauth.examples.batch.limits;

import io.cloudauth.core.config.RateLimiter;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

/**
 * One rate for all processes of an account, by a bucket for each operation. The bucket holds one
 * token, so there are at most {@code rate} turns in any second. A turn that is not due yet is taken
 * as debt, so that turns go to the processes in the order in which they ask. Thread-safe.
 */
public final class SharedRate implements RateLimiter {

    private final BiFunction<String, BucketConfiguration, Bucket> create;
    private final int rate;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Creates a limiter.
     *
     * @param create returns the bucket with a name
     * @param rate turns in a second, for each operation
     */
    public SharedRate(BiFunction<String, BucketConfiguration, Bucket> create, int rate) {
        this.create = create;
        this.rate = rate;
    }

    /**
     * Takes one token if it is due within this time. Bucket4j computes the wait, and the client
     * waits.
     */
    @Override
    public Duration reserve(String operation, Duration atMost) {
        AtomicLong wait = new AtomicLong();
        try {
            boolean reserved =
                    turns(operation).asBlocking().tryConsume(1, atMost.toNanos(), wait::set);
            return reserved ? Duration.ofNanos(wait.get()) : atMost.plusNanos(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Takes the turns of one second from all processes, at most once in a second. */
    @Override
    public void throttled(String operation) {
        if (bucket(operation + "/throttled", 1).tryConsume(1)) {
            long unused = turns(operation).consumeIgnoringRateLimits(rate);
        }
    }

    private Bucket turns(String operation) {
        return bucket(operation, rate);
    }

    private Bucket bucket(String name, int perSecond) {
        return buckets.computeIfAbsent(
                name, unused -> create.apply(name, configuration(perSecond)));
    }

    private static BucketConfiguration configuration(int perSecond) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
