package io.cloudauth.core;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.model.AwaitOptions;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.VerifyResult;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A loop that calls describeVerifyResult until there is a verdict. The interval doubles after each
 * call, up to a maximum. Safe to share between threads.
 */
record ResultPolling(CloudAuthClient client, Time time, CountDownLatch closed) {

    /** Returns the first verdict. Once the time limit has passed, returns the last result. */
    VerifyResult await(DescribeVerifyResultRequest request, AwaitOptions options) {
        Deadline limit = Deadline.in(options.atMost(), time);
        Duration interval = options.initialInterval();
        for (int calls = 1; ; calls++) {
            VerifyResult result = client.describeVerifyResult(request);
            boolean notYet = result.outcome() instanceof Outcome.NotSubmitted;
            if (!notYet || limit.hasPassed()) {
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
