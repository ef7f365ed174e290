package io.cloudauth.spring.client;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/**
 * The threads of a client's async twin: virtual ones where {@code spring.threads.virtual.enabled}
 * says so and the JDK has them, else daemons that end once they were idle for 30 s, or with their
 * wait, so that nothing is left to be closed.
 *
 * @param calls runs calls
 * @param waits runs those that wait for a verdict, for minutes: many of them must not keep others
 *     from a thread
 */
record AsyncThreads(Executor calls, Executor waits) {
    private static final String NAME = "cloudauth-async-";
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    /**
     * @param most how many calls may run at once on threads that are not virtual
     */
    static AsyncThreads of(Environment environment, int most) {
        boolean virtual =
                environment.getProperty("spring.threads.virtual.enabled", boolean.class, false);
        if (virtual && Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS) {
            Executor each = new VirtualThreadTaskExecutor(NAME);
            return new AsyncThreads(each, each);
        }
        SimpleAsyncTaskExecutor waits = new SimpleAsyncTaskExecutor(NAME + "wait-");
        waits.setDaemon(true);
        return new AsyncThreads(pool(most), waits);
    }

    private static Executor pool(int most) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        most,
                        most,
                        30,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        run -> {
                            Thread thread = new Thread(run);
                            thread.setName(NAME + thread.getId());
                            thread.setDaemon(true);
                            return thread;
                        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
