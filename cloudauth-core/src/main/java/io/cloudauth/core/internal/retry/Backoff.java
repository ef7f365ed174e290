package io.cloudauth.core.internal.retry;

import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.ResponseFacts;
import java.util.random.RandomGenerator;

/**
 * The wait before a retry: exponential, with an upper limit and full jitter. It is never shorter
 * than the time that the service requested.
 */
record Backoff(RetryOptions options, RandomGenerator random) {

    long millis(int attempt, AttemptFailure failure) {
        long cap = options.maxBackoff().toMillis();
        long top = options.initialBackoff().toMillis() << Math.min(attempt - 1, 20);
        long jittered = random.nextLong(Math.max(1, Math.min(cap, top)) + 1);
        ResponseFacts response = failure.answer();
        long requested =
                response == null || response.retryAfter() == null
                        ? 0
                        : response.retryAfter().toMillis();
        return Math.max(jittered, requested);
    }
}
