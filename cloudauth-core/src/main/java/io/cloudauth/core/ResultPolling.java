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
 * Asks for a verdict until there is one, at intervals that double. Safe to share between threads.
 */
record ResultPolling(CloudAuthClient client, Time time, CountDownLatch closed) {

    /** The first verdict, or the last answer once the limit is reached. */
    VerifyResult await(DescribeVerifyResultRequest request, AwaitOptions options) {
        Deadline limit = Deadline.in(options.atMost(), time);
        Duration interval = options.initialInterval();
        for (int asked = 1; ; asked++) {
            VerifyResult result = client.describeVerifyResult(request);
            boolean notYet = result.outcome() instanceof Outcome.NotSubmitted;
            if (!notYet || limit.hasPassed()) {
                return result;
            }
            pause(limit.atMost(interval), asked);
            interval = shorter(interval.multipliedBy(2), options.maxInterval());
        }
    }

    private void pause(Duration wait, int asked) {
        try {
            if (time.await(wait, closed)) {
                throw new CallCancelledException(Reason.CLOSED, asked, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(Reason.INTERRUPTED, asked, e);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
