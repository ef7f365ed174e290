package io.cloudauth.core;

import io.cloudauth.core.QueryTurns.Turn;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.TransportException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One asynchronous wait for a verdict. Between its queries it occupies no thread: the timer starts
 * the next query. Safe to share between threads.
 */
final class ResultWait<R> {
    /** The call of a query, for the thread that runs it within the captured context. */
    private static final ThreadLocal<Runnable> CALL = new ThreadLocal<>();

    private final CompletableFuture<R> future = new CompletableFuture<>();
    private final ResultWaits waits;
    private final ResultQuery<R> query;
    private final QuerySchedule schedule;
    private final Runnable inContext;
    private @Nullable R last;
    private int queries;
    private boolean ended;
    private @Nullable Turn turn;
    private @Nullable Future<?> timer;
    private @Nullable Future<R> running;

    /** Creates a wait that begins now. Captures the context of this thread for all its queries. */
    ResultWait(ResultWaits waits, ResultQuery<R> query, QuerySchedule schedule) {
        this.waits = waits;
        this.query = query;
        this.schedule = schedule;
        this.inContext = waits.carried(ResultWait::runCall);
    }

    /** Returns the future of the verdict. Completing it in any way ends the wait. */
    CompletableFuture<R> future() {
        return future;
    }

    /** Queries the result as soon as there is a turn. */
    void takeTurn() {
        if (waits.turns().takeNow()) {
            query();
            return;
        }
        synchronized (this) {
            if (!ended) {
                turn = waits.turns().enqueue(this::query);
                timer = waits.after(schedule.limit().remaining(), this::endWithoutTurn);
            }
        }
    }

    private void query() {
        synchronized (this) {
            if (ended) {
                return;
            }
            turn = null;
            if (timer != null) {
                timer.cancel(false);
                timer = null;
            }
            queries++;
        }
        CompletableFuture<R> query;
        try {
            query =
                    waits.start(
                            schedule.limit().within(this.query.total()),
                            this.query.call(),
                            this::inContext);
        } catch (Throwable e) { // of an executor; the future is the only way to report it
            waits.complete(() -> future.completeExceptionally(e));
            return;
        }
        synchronized (this) {
            running = query;
        }
        if (future.isDone()) {
            end();
        }
        CompletableFuture<R> unused = query.whenComplete(this::received);
    }

    /** Returns a task that makes a call within the context that this wait has captured. */
    private Runnable inContext(Runnable call) {
        return () -> {
            CALL.set(call);
            try {
                inContext.run();
            } finally {
                CALL.remove();
            }
        };
    }

    private static void runCall() {
        Runnable call = CALL.get();
        if (call != null) {
            call.run(); // makes the call once, however often this is called
        }
    }

    private void received(@Nullable R result, @Nullable Throwable failure) {
        R before = last;
        if (failure != null || result == null) {
            boolean onlyLate =
                    failure instanceof TransportException transport
                            && transport.isTimeout()
                            && schedule.limit().hasPassed();
            if (before != null && onlyLate) {
                future.complete(before);
            } else {
                future.completeExceptionally(failure);
            }
            return;
        }
        Duration next = query.pending().test(result) ? schedule.next(waits.turns().delay()) : null;
        if (next == null) {
            future.complete(result);
            return;
        }
        synchronized (this) {
            last = result;
            running = null;
            timer = null;
            if (!ended) {
                timer = waits.after(next, this::takeTurn);
            }
        }
    }

    private void endWithoutTurn() {
        synchronized (this) {
            if (turn == null) {
                return; // it came in the last moment
            }
        }
        stop();
        R known = last;
        waits.complete(
                () -> {
                    if (known != null) {
                        future.complete(known);
                    } else {
                        future.completeExceptionally(ResultPolling.noTurn());
                    }
                });
    }

    /** Completes the future, because the client has closed. */
    void fail() {
        future.completeExceptionally(new CallCancelledException(Reason.CLOSED, queries, null));
    }

    /** Makes no further query. A query in progress continues, and completes the future. */
    synchronized void stop() {
        ended = true;
        if (turn != null) {
            turn.cancel();
        }
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /** Makes no further query, and ends a query in progress. */
    void end() {
        stop();
        Future<?> query;
        synchronized (this) {
            query = running;
        }
        if (query != null) {
            query.cancel(true);
        }
    }
}
