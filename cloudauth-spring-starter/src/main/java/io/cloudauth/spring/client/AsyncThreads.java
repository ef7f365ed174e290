package io.cloudauth.spring.client;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.core.env.Environment;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/**
 * The threads of a client's asynchronous calls.
 *
 * <p>They are virtual threads if {@code spring.threads.virtual.enabled} is {@code true} and the JDK
 * supports them. Otherwise they are daemon threads, which end after 30 s of idle time. So they need
 * no shutdown.
 */
final class AsyncThreads {
    private static final String NAME = "cloudauth-async-";
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    private AsyncThreads() {}

    /**
     * Creates the executor of one client.
     *
     * @param maxThreads the maximum number of threads for calls; ignored for virtual threads
     */
    static Executor of(Environment environment, int maxThreads) {
        boolean virtual =
                environment.getProperty("spring.threads.virtual.enabled", boolean.class, false);
        if (virtual && Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS) {
            return new VirtualThreadTaskExecutor(NAME);
        }
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        maxThreads,
                        maxThreads,
                        30,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> {
                            // inherits no thread locals: the thread serves many callers
                            Thread thread = new Thread(null, task, NAME, 0, false);
                            thread.setName(NAME + thread.getId());
                            thread.setContextClassLoader(
                                    Thread.currentThread().getContextClassLoader());
                            thread.setDaemon(true);
                            return thread;
                        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
