package io.cloudauth.core;

import io.cloudauth.core.internal.offload.DaemonThreads;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The executors that run the calls of the async client. No thread is started before the first call.
 *
 * @param calls runs calls that are not billed
 * @param submissions runs billed calls. They are separate, because a submission log that stalls
 *     must not block the other calls
 * @param waiting runs the queries of waits for a verdict. They are separate, because the targets of
 *     downloads may block the other calls
 * @param own the executors to shut down with the client; empty if the user supplied the executors
 */
record AsyncExecutor(
        Executor calls, Executor submissions, Executor waiting, List<ExecutorService> own)
        implements AutoCloseable {

    static AsyncExecutor of(@Nullable Executor calls, @Nullable Executor waits, int threads) {
        if (calls != null && waits != null) {
            return new AsyncExecutor(calls, calls, waits, List.of());
        }
        ExecutorService virtual = virtualThreads();
        return virtual != null
                ? new AsyncExecutor(virtual, virtual, virtual, List.of(virtual))
                : ofPlatformThreads(threads);
    }

    /**
     * Creates executors with platform threads.
     *
     * @param threads the maximum number of threads for calls, again for submissions, and again for
     *     the queries of waits
     */
    static AsyncExecutor ofPlatformThreads(int threads) {
        ThreadPoolExecutor calls = pool(threads);
        ThreadPoolExecutor submissions = pool(threads);
        ThreadPoolExecutor waits = pool(threads);
        return new AsyncExecutor(calls, submissions, waits, List.of(calls, submissions, waits));
    }

    /** Uses reflection, because the code is compiled for Java 17, which has no virtual threads. */
    private static @Nullable ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return null;
        }
    }

    private static ThreadPoolExecutor pool(int threads) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        30,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        run -> DaemonThreads.create(run, "cloudauth-async"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public void close() {
        own.forEach(ExecutorService::shutdown); // the transport has stopped the calls
    }
}
