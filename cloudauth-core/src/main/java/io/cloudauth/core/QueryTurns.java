package io.cloudauth.core;

import io.cloudauth.core.internal.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The turns of the queries that the waits of one client make. All waits share one rate: a query
 * whose turn has not come waits in a queue. So the more people are waited for, the longer the
 * intervals between two queries for the same person. Safe to share between threads.
 */
final class QueryTurns implements AutoCloseable {
    private final long intervalNanos;
    private final Time time;
    private final AsyncTimer timer;
    private final Set<Turn> queue = new LinkedHashSet<>();
    private long nextNanos;
    private Future<?> scheduled = CompletableFuture.completedFuture(null);
    private boolean closed;

    /**
     * Creates the turns of one client.
     *
     * @param perSecond how many turns there are in a second
     * @param timer runs queries whose turn comes later
     */
    QueryTurns(int perSecond, Time time, AsyncTimer timer) {
        this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.time = time;
        this.timer = timer;
        this.nextNanos = time.nanos();
    }

    /** Takes the turn of this moment. Returns false if there is none, because others come first. */
    synchronized boolean takeNow() {
        if (!closed && (!queue.isEmpty() || nextNanos - time.nanos() > 0)) {
            return false;
        }
        nextNanos = time.nanos() + intervalNanos;
        return true;
    }

    /**
     * Runs the action when its turn comes, in the timer's thread. Once the turns are closed, runs
     * it at once, in this thread.
     *
     * @param action must not block
     */
    Turn enqueue(Runnable action) {
        Turn turn = new Turn(action);
        synchronized (this) {
            if (!closed) {
                queue.add(turn);
                if (queue.size() == 1) {
                    scheduleNext();
                }
                return turn;
            }
        }
        action.run();
        return turn;
    }

    /** Returns how long a query that becomes due would wait behind those that wait already. */
    synchronized Duration delay() {
        return Duration.ofNanos(queue.size() * intervalNanos);
    }

    private void scheduleNext() {
        scheduled = timer.after(Duration.ofNanos(nextNanos - time.nanos()), this::runNext);
    }

    private void runNext() {
        Turn turn;
        synchronized (this) {
            scheduled.cancel(false); // another one, if this one was overtaken by a cancellation
            Iterator<Turn> first = queue.iterator();
            if (!first.hasNext()) {
                return; // the last one was cancelled meanwhile
            }
            turn = first.next();
            first.remove();
            nextNanos = time.nanos() + intervalNanos;
            if (!queue.isEmpty()) {
                scheduleNext();
            }
        }
        turn.action.run();
    }

    /** Runs all actions that wait, in this thread. */
    @Override
    public void close() {
        List<Turn> waiting;
        synchronized (this) {
            closed = true;
            waiting = new ArrayList<>(queue);
            queue.clear();
        }
        waiting.forEach(turn -> turn.action.run());
    }

    /** The turn of one query. */
    final class Turn {
        private final Runnable action;

        private Turn(Runnable action) {
            this.action = action;
        }

        /** Gives the turn up, for the next in the queue. Has no effect once its action runs. */
        void cancel() {
            synchronized (QueryTurns.this) {
                if (queue.remove(this) && queue.isEmpty()) {
                    scheduled.cancel(false);
                }
            }
        }
    }
}
