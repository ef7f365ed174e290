package io.cloudauth.spring.client;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/**
 * The executors of a client's asynchronous calls.
 *
 * <p>They use virtual threads if {@code spring.threads.virtual.enabled} is {@code true} and the JDK
 * supports them. Otherwise they use daemon threads: threads for calls end after 30 s of idle time,
 * and each thread for a wait ends with its wait. The executors therefore need no shutdown.
 *
 * @param calls the executor of calls
 * @param waits the executor of waits for a verdict; such a wait can take minutes, so waits must not
 *     use the threads of other calls
 */
record AsyncThreads(Executor calls, Executor waits) {
    private static final String NAME = "cloudauth-async-";
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    /**
     * Creates the executors of one client.
     *
     * @param maxThreads the maximum number of threads for calls; ignored for virtual threads
     */
    static AsyncThreads of(Environment environment, int maxThreads) {
        boolean virtual =
                environment.getProperty("spring.threads.virtual.enabled", boolean.class, false);
        if (virtual && Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS) {
            Executor threadPerTask = new VirtualThreadTaskExecutor(NAME);
            return new AsyncThreads(threadPerTask, threadPerTask);
        }
        SimpleAsyncTaskExecutor waits = new SimpleAsyncTaskExecutor(NAME + "wait-");
        waits.setDaemon(true);
        return new AsyncThreads(pool(maxThreads), waits);
    }

    private static Executor pool(int maxThreads) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        maxThreads,
                        maxThreads,
                        30,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> {
                            Thread thread = new Thread(task);
                            thread.setName(NAME + thread.getId());
                            thread.setDaemon(true);
                            return thread;
                        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
