package io.cloudauth.core.internal.retry;

import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.ResponseFacts;
import java.util.random.RandomGenerator;

/** Exponential, capped, with full jitter; never shorter than what the service asks for. */
record Backoff(RetryOptions options, RandomGenerator random) {

    long millis(int attempt, AttemptFailure failure) {
        long cap = options.maxBackoff().toMillis();
        long top = options.initialBackoff().toMillis() << Math.min(attempt - 1, 20);
        long jittered = random.nextLong(Math.max(1, Math.min(cap, top)) + 1);
        ResponseFacts answer = failure.answer();
        long asked =
                answer == null || answer.retryAfter() == null ? 0 : answer.retryAfter().toMillis();
        return Math.max(jittered, asked);
    }
}
