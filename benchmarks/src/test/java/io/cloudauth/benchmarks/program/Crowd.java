package io.cloudauth.benchmarks.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that begin at once. */
final class Crowd {
    private Crowd() {}

    /** Each of the threads does it so many times. */
    static void call(int threads, long times, Callable<?> work)
            throws InterruptedException, ExecutionException {
        until(threads, done -> done >= times, work);
    }

    /** Each of the threads does it until it has done it often enough. */
    static void until(int threads, Enough enough, Callable<?> work)
            throws InterruptedException, ExecutionException {
        ExecutorService crowd = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(
                    crowd.submit(
                            () -> {
                                start.await();
                                for (long done = 0; !enough.after(done); done++) {
                                    work.call();
                                }
                                return null;
                            }));
        }
        crowd.shutdown();
        for (Future<?> one : all) {
            one.get();
        }
    }

    interface Enough {
        boolean after(long times);
    }
}
