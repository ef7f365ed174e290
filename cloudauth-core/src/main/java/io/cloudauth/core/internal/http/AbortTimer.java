package io.cloudauth.core.internal.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends from outside what would not end by itself. Two daemon threads, which start with the first
 * tasks: while one waits for a lock, the other ends what is due. Thread-safe.
 */
final class AbortTimer implements AutoCloseable {
    private final ScheduledThreadPoolExecutor executor;

    AbortTimer() {
        executor =
                new ScheduledThreadPoolExecutor(
                        2,
                        task -> {
                            Thread thread = new Thread(task, "cloudauth-http-timer");
                            thread.setDaemon(true);
                            return thread;
                        },
                        new ThreadPoolExecutor
                                .DiscardPolicy()); // after close() nothing is left to end
        executor.setRemoveOnCancelPolicy(true);
    }

    /**
     * Runs the task once, unless it is cancelled or the timer is closed before. It must not block.
     */
    Future<?> after(Duration delay, Runnable task) {
        return executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
