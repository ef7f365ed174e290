package io.cloudauth.cli.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A writer that appends text to a file and forces it to the disk. Threads that append at the same
 * time share one forced write. Thread-safe.
 */
final class Appender implements Closeable {

    private record PendingWrite(String text, CompletableFuture<Void> written) {}

    private static final PendingWrite END = new PendingWrite("", new CompletableFuture<>());

    private final FileChannel channel;
    private final BlockingQueue<PendingWrite> queue = new LinkedBlockingQueue<>();

    /** The first write error; nothing is written after it. Used by the writer thread only. */
    private @Nullable IOException failure;

    private final Thread writer = new Thread(this::run, "results");

    Appender(FileChannel channel) {
        this.channel = channel;
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Appends the text and returns when it has been forced to the disk. Must not be called after
     * {@link #close}, because it would never return.
     *
     * @param text one or more complete lines, each with its line end
     * @throws UncheckedIOException if this text or an earlier one could not be written
     */
    void append(String text) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        queue.add(new PendingWrite(text, written));
        try {
            written.join();
        } catch (CompletionException e) {
            throw new UncheckedIOException(
                    e.getCause() instanceof IOException cause ? cause : new IOException(e));
        }
    }

    private void run() {
        List<PendingWrite> group = new ArrayList<>();
        boolean more = true;
        while (more) {
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                continue; // only END stops this thread
            }
            queue.drainTo(group);
            more = !group.contains(END);
            write(group);
            group.clear();
        }
    }

    private void write(List<PendingWrite> group) {
        IOException earlier = failure;
        if (earlier != null) {
            group.forEach(write -> write.written().completeExceptionally(earlier));
            return;
        }
        StringBuilder text = new StringBuilder();
        group.forEach(write -> text.append(write.text()));
        long start = -1;
        try {
            start = channel.position();
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
            group.forEach(write -> write.written().complete(null));
        } catch (IOException e) {
            // the file must end with a complete line: remove the part that was written
            failure = e;
            truncateTo(start);
            group.forEach(write -> write.written().completeExceptionally(e));
        }
    }

    private void truncateTo(long position) {
        try {
            if (position >= 0) {
                channel.truncate(position);
            }
        } catch (IOException e) {
            // a partial line may remain; ResultFile removes it when it opens the file again
        }
    }

    /**
     * Waits until each appended text is written or has failed, and closes the file. Only {@link
     * #append} reports a failed write.
     */
    @Override
    public void close() throws IOException {
        queue.add(END);
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        channel.close();
    }
}
