package io.cloudauth.core;

import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.AwaitOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A loop that requests a result until there is a verdict. The interval doubles after each call, up
 * to a maximum. Safe to share between threads.
 */
record ResultPolling(Time time, CountDownLatch closed) {
    /** How long before the time limit the last request begins, so that it can still succeed. */
    private static final Duration TIME_OF_LAST = Duration.ofSeconds(2);

    /**
     * Returns the first result with a verdict. Without a verdict, returns the last result by the
     * time limit. A request that is in progress at the limit ends there.
     *
     * @param call requests the result, until the given deadline at the latest
     * @param total the total timeout of one request
     * @param pending whether a result has no verdict yet
     * @throws CloudAuthException if a request fails; if only the time limit ended it, the result
     *     before it is returned instead
     */
    <R> R await(
            Function<Deadline, R> call,
            Duration total,
            Predicate<R> pending,
            AwaitOptions options) {
        Deadline limit = Deadline.in(options.atMost(), time);
        Duration timeOfLast = shorter(options.initialInterval(), TIME_OF_LAST);
        Duration interval = options.initialInterval();
        R result = call.apply(limit.within(total));
        for (int calls = 1; pending.test(result); calls++) {
            Duration left = limit.remaining().minus(timeOfLast);
            if (left.isZero() || left.isNegative()) {
                return result;
            }
            pause(shorter(interval, left), calls);
            interval = shorter(interval.multipliedBy(2), options.maxInterval());
            try {
                result = call.apply(limit.within(total));
            } catch (TransportException e) {
                if (e.isTimeout() && limit.hasPassed()) {
                    return result;
                }
                throw e;
            }
        }
        return result;
    }

    private void pause(Duration wait, int calls) {
        try {
            if (time.await(wait, closed)) {
                throw new CallCancelledException(Reason.CLOSED, calls, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(Reason.INTERRUPTED, calls, e);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
