package io.cloudauth.core;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What runs the calls of the async client. No thread is started before the first call.
 *
 * @param calls runs calls that are free
 * @param submissions runs calls that are billed: a submission log that stalls must not keep the
 *     others from a thread
 * @param waiting runs those that wait for a verdict, for minutes: many of them must not keep others
 *     from a thread
 * @param own to be shut down with the client; empty where the caller gave the executors
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

    /** As many for calls of either kind as there may be connections; one for each wait. */
    static AsyncExecutor ofPlatformThreads(int threads) {
        ThreadPoolExecutor calls = pool(threads, threads, new LinkedBlockingQueue<>());
        ThreadPoolExecutor submissions = pool(threads, threads, new LinkedBlockingQueue<>());
        calls.allowCoreThreadTimeOut(true);
        submissions.allowCoreThreadTimeOut(true);
        ThreadPoolExecutor waits = pool(0, Integer.MAX_VALUE, new SynchronousQueue<>());
        return new AsyncExecutor(calls, submissions, waits, List.of(calls, submissions, waits));
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

    private static ThreadPoolExecutor pool(int least, int most, BlockingQueue<Runnable> queue) {
        return new ThreadPoolExecutor(
                least,
                most,
                30,
                TimeUnit.SECONDS,
                queue,
                run -> {
                    Thread thread = new Thread(run, "cloudauth-async");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public void close() {
        own.forEach(ExecutorService::shutdown); // what still runs has been ended by the transport
    }
}
