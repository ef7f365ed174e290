package io.cloudauth.examples.cli.command;

import io.cloudauth.examples.cli.batch.Run;
import io.cloudauth.examples.cli.output.Shell;
import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C during a batch: no further row begins, and the program ends once those on their way have
 * their lines.
 */
final class Interruption {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Run run, Shell shell) {
        hook = new Thread(() -> stop(run, shell), "interruption");
    }

    static Interruption stops(Run run, Shell shell) {
        Interruption interruption = new Interruption(run, shell);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void stop(Run run, Shell shell) {
        shell.err().println();
        shell.tell("batch.stopping");
        run.stop();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run has ended. */
    void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it runs already
        }
    }
}
