package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.offload.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A timer that ends operations which would not end by themselves. It has two daemon threads, which
 * start with the first tasks. While one of them waits for a lock, the other runs the tasks that are
 * due. Thread-safe.
 */
final class AbortTimer implements AutoCloseable {
    private final ScheduledThreadPoolExecutor executor;

    AbortTimer() {
        executor =
                new ScheduledThreadPoolExecutor(
                        2,
                        task -> DaemonThreads.create(task, "cloudauth-http-timer"),
                        new ThreadPoolExecutor
                                .DiscardPolicy()); // after close() there is nothing left to abort
        executor.setRemoveOnCancelPolicy(true);
    }

    /**
     * Runs the task once after the delay, unless the task is cancelled or the timer is closed
     * first. The task must not block.
     */
    Future<?> after(Duration delay, Runnable task) {
        return executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
