package io.cloudauth.cli.command;

import io.cloudauth.cli.batch.Run;
import io.cloudauth.cli.output.Shell;
import java.util.concurrent.CountDownLatch;

/**
 * A shutdown hook for Ctrl-C during a batch. It stops the run. The program then ends when the
 * outcomes of the calls in progress are recorded.
 */
final class InterruptHandler {

    private final CountDownLatch runEnded = new CountDownLatch(1);
    private final Thread hook;

    private InterruptHandler(Run run, Shell shell) {
        hook = new Thread(() -> stop(run, shell), "interrupt-handler");
    }

    static InterruptHandler install(Run run, Shell shell) {
        InterruptHandler handler = new InterruptHandler(run, shell);
        Runtime.getRuntime().addShutdownHook(handler.hook);
        return handler;
    }

    private void stop(Run run, Shell shell) {
        shell.err().println();
        shell.printErr("batch.stopping");
        run.stop();
        try {
            runEnded.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes the hook. Call it at the end of the run. */
    void close() {
        runEnded.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is already shutting down
        }
    }
}
