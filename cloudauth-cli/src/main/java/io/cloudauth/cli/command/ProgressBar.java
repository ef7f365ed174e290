package io.cloudauth.cli.command;

import io.cloudauth.cli.batch.ProgressListener;
import io.cloudauth.cli.output.Shell;
import java.time.Duration;

/** A progress bar in one line of the terminal. It is redrawn at most ten times a second. */
final class ProgressBar implements ProgressListener {

    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();

    private final Shell shell;
    private final long rows;
    private final long startNanos = System.nanoTime();
    private long finishedBefore = -1;
    private long lastDrawn;

    ProgressBar(Shell shell, long rows) {
        this.shell = shell;
        this.rows = rows;
        this.lastDrawn = startNanos - REDRAW_NANOS;
    }

    @Override
    public synchronized void onProgress(long finished, long unknown) {
        if (finishedBefore < 0) {
            finishedBefore = finished - 1;
        }
        long now = System.nanoTime();
        if (now - lastDrawn >= REDRAW_NANOS || finished == rows) {
            lastDrawn = now;
            double seconds = (now - startNanos) / (double) Duration.ofSeconds(1).toNanos();
            shell.err()
                    .print("\r" + line(finished, unknown, (finished - finishedBefore) / seconds));
            shell.err().flush();
        }
    }

    /** Returns the line without the carriage return. */
    String line(long finished, long unknown, double perSecond) {
        int full = rows == 0 ? WIDTH : (int) (finished * WIDTH / rows);
        String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
        long left = perSecond > 0 ? Math.round((rows - finished) / perSecond) : 0;
        String time = String.format("%d:%02d", left / 60, left % 60);
        return shell.text("batch.progress", bar, finished, rows, unknown, perSecond, time);
    }
}
