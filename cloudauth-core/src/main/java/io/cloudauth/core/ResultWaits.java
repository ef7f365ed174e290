package io.cloudauth.core;

import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.model.AwaitOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The asynchronous waits of one client for verdicts. They share a timer, and use a thread only
 * while they query. Safe to share between threads.
 */
final class ResultWaits implements AutoCloseable {
    private final AsyncClient calls;
    private final QueryTurns turns;
    private final AsyncTimer timer;
    private final Time time;
    private final CountDownLatch closed;
    private final Set<ResultWait<?>> waiting = ConcurrentHashMap.newKeySet();

    /**
     * Creates the waits of one client.
     *
     * @param calls makes the queries
     * @param turns the turns of the queries
     * @param timer starts the queries; it has nothing else to do
     * @param closed a latch that opens when the client closes
     */
    ResultWaits(
            AsyncClient calls,
            QueryTurns turns,
            AsyncTimer timer,
            Time time,
            CountDownLatch closed) {
        this.calls = calls;
        this.turns = turns;
        this.timer = timer;
        this.time = time;
        this.closed = closed;
    }

    /** Returns the future of a wait that begins now. */
    <R> CompletableFuture<R> await(ResultQuery<R> query, AwaitOptions options) {
        ResultWait<R> wait = new ResultWait<>(this, query, new QuerySchedule(options, time));
        CompletableFuture<R> future = wait.future();
        waiting.add(wait);
        CompletableFuture<R> unused =
                future.whenComplete(
                        (result, failure) -> {
                            waiting.remove(wait);
                            wait.end();
                        });
        wait.takeTurn();
        if (closed.getCount() == 0) {
            wait.fail();
        }
        return future;
    }

    QueryTurns turns() {
        return turns;
    }

    Future<?> after(Duration delay, Runnable task) {
        return timer.after(delay, task);
    }

    Runnable carried(Runnable task) {
        return calls.carried(task);
    }

    <R> CompletableFuture<R> start(
            Deadline deadline, Function<Deadline, R> query, UnaryOperator<Runnable> context) {
        return calls.query(deadline, () -> query.apply(deadline), context);
    }

    /** Completes a future on another thread, because code that depends on it may block. */
    void complete(Runnable completion) {
        calls.complete(completion);
    }

    /**
     * Stops all waits, and completes their futures on other threads. A query in progress ends by
     * itself, because the client closes its connection.
     */
    @Override
    public void close() {
        timer.close();
        waiting.forEach(ResultWait::stop);
        waiting.forEach(wait -> complete(wait::fail));
    }

    /** Completes the futures that no other thread has completed. */
    void fail() {
        waiting.forEach(ResultWait::fail);
    }
}
