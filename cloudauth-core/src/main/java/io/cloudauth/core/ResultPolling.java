package io.cloudauth.core;

import io.cloudauth.core.QueryTurns.Turn;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.AwaitOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A loop that queries a result in the caller's thread until there is a verdict. Safe to share
 * between threads.
 *
 * @param turns the turns of the queries of all waits
 * @param closed a latch that opens when the client closes
 */
record ResultPolling(QueryTurns turns, Time time, CountDownLatch closed) {

    /**
     * Returns the first result with a verdict. Without a verdict, returns the last result by the
     * time limit. A query that is in progress at the limit ends there.
     *
     * @throws CloudAuthException if a query fails; if only the time limit ended it, the result
     *     before it is returned instead
     */
    <R> R await(ResultQuery<R> query, AwaitOptions options) {
        QuerySchedule schedule = new QuerySchedule(options, time);
        R result = null;
        for (int queries = 0; ; queries++) {
            if (!awaitTurn(schedule, queries)) {
                if (result == null) {
                    throw noTurn();
                }
                return result;
            }
            try {
                result = query.call().apply(schedule.limit().within(query.total()));
            } catch (TransportException e) {
                if (result == null || !e.isTimeout() || !schedule.limit().hasPassed()) {
                    throw e;
                }
                return result;
            }
            Duration next = query.pending().test(result) ? schedule.next(turns.delay()) : null;
            if (next == null) {
                return result;
            }
            pause(next, closed, queries + 1);
        }
    }

    /** Ends all waits for a turn. */
    void close() {
        turns.close();
    }

    /** Returns the exception of a wait whose first query had no turn before the time limit. */
    static TransportException noTurn() {
        return TransportException.builder(Phase.RATE_LIMIT)
                .attempts(0)
                .timeout(true)
                .retryable(true)
                .build();
    }

    /** Returns whether the turn came before the time limit. */
    private boolean awaitTurn(QuerySchedule schedule, int queries) {
        boolean inTime = turns.takeNow();
        if (!inTime) {
            CountDownLatch came = new CountDownLatch(1);
            Turn turn = turns.enqueue(came::countDown);
            try {
                inTime = pause(schedule.limit().remaining(), came, queries);
            } finally {
                turn.cancel();
            }
        }
        if (closed.getCount() == 0) {
            throw new CallCancelledException(Reason.CLOSED, queries, null);
        }
        return inTime;
    }

    /** Returns whether the latch opened. */
    private boolean pause(Duration wait, CountDownLatch end, int queries) {
        try {
            return time.await(wait, end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(Reason.INTERRUPTED, queries, e);
        }
    }
}
