package io.cloudauth.examples.cli.command;

import io.cloudauth.examples.cli.batch.Progress;
import io.cloudauth.examples.cli.output.Shell;
import java.time.Duration;

/** A line that says how far a batch is, drawn anew at most ten times a second. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final Shell shell;
    private final long rows;
    private final long begun = System.nanoTime();
    private long endedBefore = -1;
    private long drawn;

    ProgressBar(Shell shell, long rows) {
        this.shell = shell;
        this.rows = rows;
        this.drawn = begun - PAUSE;
    }

    @Override
    public synchronized void moved(long ended, long unknown) {
        if (endedBefore < 0) {
            endedBefore = ended - 1;
        }
        long now = System.nanoTime();
        if (now - drawn >= PAUSE || ended == rows) {
            drawn = now;
            double seconds = (now - begun) / (double) Duration.ofSeconds(1).toNanos();
            shell.err().print("\r" + line(ended, unknown, (ended - endedBefore) / seconds));
            shell.err().flush();
        }
    }

    /** The line, without its beginning. */
    String line(long ended, long unknown, double perSecond) {
        int full = rows == 0 ? WIDTH : (int) (ended * WIDTH / rows);
        String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
        long left = perSecond > 0 ? Math.round((rows - ended) / perSecond) : 0;
        String time = String.format("%d:%02d", left / 60, left % 60);
        return shell.text("batch.progress", bar, ended, rows, unknown, perSecond, time);
    }
}
