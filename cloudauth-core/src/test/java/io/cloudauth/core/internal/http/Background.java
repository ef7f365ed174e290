package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.AttemptFailure;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work on a thread of its own, which a test interrupts. */
final class Background<T> {
    private final FutureTask<T> task;
    private final Thread thread;
    private volatile boolean interruptedAtEnd;

    private Background(Callable<T> work) {
        this.task =
                new FutureTask<>(
                        () -> {
                            try {
                                return work.call();
                            } finally {
                                interruptedAtEnd = Thread.currentThread().isInterrupted();
                            }
                        });
        this.thread = new Thread(task, "test-call");
        thread.setDaemon(true);
    }

    static <T> Background<T> run(Callable<T> work) {
        Background<T> background = new Background<>(work);
        background.thread.start();
        return background;
    }

    void interrupt() {
        thread.interrupt();
    }

    T result() throws Exception {
        return task.get();
    }

    /** Waits for its failure. */
    AttemptFailure failure() throws InterruptedException {
        try {
            throw new AssertionError("no failure but " + task.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AttemptFailure failure) {
                return failure;
            }
            throw new AssertionError("another failure", e);
        }
    }

    /** Whether the thread's interrupt flag was set when the work ended. */
    boolean wasInterruptedAtEnd() {
        return interruptedAtEnd;
    }
}
