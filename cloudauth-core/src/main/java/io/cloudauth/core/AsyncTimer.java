package io.cloudauth.core;

import io.cloudauth.core.internal.time.Deadline;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends futures whose calls do not end by themselves. One daemon thread, which starts with the first
 * task and ends after 5 idle seconds. Safe to share between threads.
 */
final class AsyncTimer {
    /** A call ends by itself at its deadline, and says more about it than this timer can. */
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

    /** Runs a task soon after a deadline, unless it is cancelled before. */
    Future<?> soonAfter(Deadline deadline, Runnable task) {
        Duration delay = deadline.remaining().plus(AFTER);
        return executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs one last task soon, and nothing else any more. */
    void close(Runnable last) {
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(true);
        executor.getQueue().clear();
        Future<?> unused = executor.schedule(last, AFTER.toNanos(), TimeUnit.NANOSECONDS);
        executor.shutdown();
    }
}
