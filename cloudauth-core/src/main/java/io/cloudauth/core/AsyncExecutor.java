package io.cloudauth.core;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What runs the calls of the async client. No thread is started before the first call.
 *
 * @param executor runs them
 * @param own to be shut down with the client; null where the caller gave it
 */
record AsyncExecutor(Executor executor, @Nullable ExecutorService own) implements AutoCloseable {

    static AsyncExecutor of(@Nullable Executor given, int threads) {
        if (given != null) {
            return new AsyncExecutor(given, null);
        }
        ExecutorService own = virtualThreads();
        own = own == null ? pool(threads) : own;
        return new AsyncExecutor(own, own);
    }

    /** By its name: the class files are those of Java 17, which has no virtual threads. */
    private static @Nullable ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return null;
        }
    }

    private static ExecutorService pool(int threads) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        30,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        run -> {
                            Thread thread = new Thread(run, "cloudauth-async");
                            thread.setDaemon(true);
                            return thread;
                        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public void close() {
        if (own != null) {
            own.shutdown(); // what still runs has been ended by the transport
        }
    }
}
