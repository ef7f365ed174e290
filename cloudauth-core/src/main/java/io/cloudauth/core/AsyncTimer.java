package io.cloudauth.core;

import io.cloudauth.core.internal.offload.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A timer of the asynchronous client. It has one daemon thread, which starts with the first task
 * and ends after 5 idle seconds. It forgets a cancelled task at once. Safe to share between
 * threads.
 */
final class AsyncTimer {
    private final ScheduledThreadPoolExecutor executor;

    /**
     * Creates a timer. Its first task starts its thread.
     *
     * @param name the name of its thread
     */
    AsyncTimer(String name) {
        executor =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> DaemonThreads.create(task, name),
                        new ThreadPoolExecutor.DiscardPolicy());
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(5, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    /**
     * Runs a task after the delay, unless the returned future is cancelled or the timer closes
     * first.
     */
    Future<?> after(Duration delay, Runnable task) {
        return executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Discards all tasks and shuts down. */
    void close() {
        executor.shutdownNow();
    }

    /**
     * Discards all tasks, runs one last task after the delay and shuts down. Does nothing if it was
     * called before.
     */
    synchronized void close(Duration delay, Runnable last) {
        if (executor.isShutdown()) {
            return;
        }
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(true);
        executor.getQueue().clear();
        Future<?> unused = after(delay, last);
        executor.shutdown();
    }
}
