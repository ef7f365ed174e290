package io.cloudauth.core.internal.retry;

import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;

/**
 * A loop that makes attempts until one succeeds, or until the fault matrix, the deadline, the
 * maximum number of attempts or the retry budget forbids another one. Safe to share between
 * threads.
 */
public final class Attempts {
    private final Retry retry;
    private final RetryBudget budget = new RetryBudget();
    private final Time time;
    private final CountDownLatch closed;

    /**
     * Creates a loop with its own retry budget.
     *
     * @param closed a latch that opens when the client closes, which ends every wait
     */
    public Attempts(
            RetryOptions options, RandomGenerator random, Time time, CountDownLatch closed) {
        this.time = time;
        this.closed = closed;
        Backoff backoff = new Backoff(options, random);
        RetryConfig config =
                RetryConfig.<Object>custom()
                        .maxAttempts(options.maxAttempts())
                        .retryOnException(AttemptFailure.class::isInstance)
                        .intervalBiFunction(
                                (attempt, failed) ->
                                        backoff.millis(attempt, (AttemptFailure) failed.getLeft()))
                        .writableStackTraceEnabled(false)
                        .build();
        this.retry = Retry.of("cloudauth", config);
    }

    /**
     * Makes attempts, one after the other, in this thread.
     *
     * @param billed whether the call's verdicts are billed, which decides what may be retried
     * @throws GivenUp if no further attempt is allowed; it contains all failures
     */
    public <T> T run(boolean billed, Deadline deadline, Attempt<T> attempt) throws GivenUp {
        Retry.AsyncContext<T> retries = retry.asyncContext();
        List<AttemptFailure> failures = new ArrayList<>(1);
        Set<Fault> corrected = EnumSet.noneOf(Fault.class);
        budget.onFirstAttempt();
        while (true) {
            try {
                return attempt.run(failures.size() + 1);
            } catch (AttemptFailure failure) {
                failures.add(failure);
                boolean again =
                        switch (failure.fault().reaction(billed)) {
                            case RETRY -> pause(retries.onError(failure), deadline, failures);
                            case ONCE_MORE ->
                                    isFirst(failure, corrected, deadline) && budget.takeRetry();
                            case ONCE_FREE -> isFirst(failure, corrected, deadline);
                            case FAIL, UNKNOWN -> false;
                        };
                if (!again) {
                    throw new GivenUp(
                            failures.size(), failure, failures.subList(0, failures.size() - 1));
                }
            }
        }
    }

    private static boolean isFirst(
            AttemptFailure failure, Set<Fault> corrected, Deadline deadline) {
        return corrected.add(failure.fault()) && !deadline.hasPassed();
    }

    /**
     * Waits before the next attempt.
     *
     * @param millis the duration of the wait; negative if the maximum number of attempts is reached
     * @return whether another attempt is allowed
     * @throws GivenUp if the wait was interrupted or the client was closed meanwhile
     */
    private boolean pause(long millis, Deadline deadline, List<AttemptFailure> failures)
            throws GivenUp {
        Duration wait = Duration.ofMillis(millis);
        if (millis < 0 || wait.compareTo(deadline.remaining()) >= 0 || !budget.takeRetry()) {
            return false;
        }
        try {
            if (time.await(wait, closed)) {
                throw new GivenUp(
                        failures.size(),
                        new AttemptFailure(Fault.CLOSED_BEFORE_SENDING, (Throwable) null),
                        failures);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GivenUp(
                    failures.size(),
                    new AttemptFailure(Fault.INTERRUPTED_BEFORE_SENDING, (Throwable) null),
                    failures);
        }
    }
}
