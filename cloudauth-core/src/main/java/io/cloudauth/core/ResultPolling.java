package io.cloudauth.core;

import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.model.AwaitOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A loop that requests a result until there is a verdict. The interval doubles after each call, up
 * to a maximum. Safe to share between threads.
 */
record ResultPolling(Time time, CountDownLatch closed) {

    /**
     * Returns the first result with a verdict. Once the time limit has passed, returns the last
     * result.
     *
     * @param call requests the result
     * @param pending whether a result has no verdict yet
     */
    <R> R await(Supplier<R> call, Predicate<R> pending, AwaitOptions options) {
        Deadline limit = Deadline.in(options.atMost(), time);
        Duration interval = options.initialInterval();
        for (int calls = 1; ; calls++) {
            R result = call.get();
            if (!pending.test(result) || limit.hasPassed()) {
                return result;
            }
            pause(limit.atMost(interval), calls);
            interval = shorter(interval.multipliedBy(2), options.maxInterval());
        }
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
