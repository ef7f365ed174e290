package io.cloudauth.core;

import io.cloudauth.core.internal.time.Deadline;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A timer that completes the futures of stuck calls. It has one daemon thread, which starts with
 * the first task and ends after 5 idle seconds. Safe to share between threads.
 */
final class AsyncTimer {
    /**
     * The delay after a deadline. Usually the call itself ends at its deadline, with a more precise
     * exception than this timer can create.
     */
    private static final Duration AFTER = Duration.ofMillis(200);

    private final ScheduledThreadPoolExecutor executor;

    AsyncTimer() {
        executor =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            Thread thread = new Thread(task, "cloudauth-async-timer");
                            thread.setDaemon(true);
                            return thread;
                        },
                        new ThreadPoolExecutor.DiscardPolicy());
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(5, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    /** Runs a task soon after a deadline, unless the returned future is cancelled first. */
    Future<?> soonAfter(Deadline deadline, Runnable task) {
        Duration delay = deadline.remaining().plus(AFTER);
        return executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Discards all tasks, runs one last task soon and shuts down. */
    void close(Runnable last) {
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(true);
        executor.getQueue().clear();
        Future<?> unused = executor.schedule(last, AFTER.toNanos(), TimeUnit.NANOSECONDS);
        executor.shutdown();
    }
}
