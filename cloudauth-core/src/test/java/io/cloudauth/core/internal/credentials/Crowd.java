package io.cloudauth.core.internal.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Many threads that do the same at once. */
public final class Crowd implements AutoCloseable {
    private final int size;
    private final ExecutorService threads;

    public Crowd(int size) {
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size);
    }

    /** Lets all of them start together; their results are awaited by whoever asks. */
    public <T> List<Future<T>> all(Callable<T> work) {
        CountDownLatch ready = new CountDownLatch(size);
        List<Future<T>> results = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            results.add(
                    threads.submit(
                            () -> {
                                ready.countDown();
                                ready.await();
                                return work.call();
                            }));
        }
        return results;
    }

    /** The results of all of them. */
    public static <T> List<T> results(List<Future<T>> futures) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    /** Waits until something has come about; a test that waits in vain ends by its timeout. */
    public static void until(BooleanSupplier comesAbout) {
        while (!comesAbout.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Waits until no source fetches in the background. */
    public static void untilNothingIsFetched() {
        until(
                () ->
                        Thread.getAllStackTraces().keySet().stream()
                                .noneMatch(
                                        thread ->
                                                thread.getName().equals("cloudauth-credentials")));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
