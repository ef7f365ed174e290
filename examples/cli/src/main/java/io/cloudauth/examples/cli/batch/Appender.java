package io.cloudauth.examples.cli.batch;

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
 * Appends lines, and tells when each is safe on the disk. Lines that wait at the same time share
 * one forced write. Safe to share between threads.
 */
final class Appender implements Closeable {

    private record Waiting(String text, CompletableFuture<Void> written) {}

    private static final Waiting END = new Waiting("", new CompletableFuture<>());

    private final FileChannel channel;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();

    /** Why nothing more is written; the writer's own. */
    private @Nullable IOException broken;

    private final Thread writer = new Thread(this::run, "results");

    Appender(FileChannel channel) {
        this.channel = channel;
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Appends this and returns once it would survive a power failure.
     *
     * @throws UncheckedIOException if it cannot be written, or an earlier one could not
     */
    void append(String text) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        queue.add(new Waiting(text, written));
        try {
            written.join();
        } catch (CompletionException e) {
            throw new UncheckedIOException(
                    e.getCause() instanceof IOException cause ? cause : new IOException(e));
        }
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        boolean more = true;
        while (more) {
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                continue; // nobody interrupts it: only the end ends it
            }
            queue.drainTo(group);
            more = !group.contains(END);
            write(group);
            group.clear();
        }
    }

    private void write(List<Waiting> group) {
        IOException earlier = broken;
        if (earlier != null) {
            group.forEach(one -> one.written().completeExceptionally(earlier));
            return;
        }
        StringBuilder text = new StringBuilder();
        group.forEach(one -> text.append(one.text()));
        long good = -1;
        try {
            good = channel.position();
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
            group.forEach(one -> one.written().complete(null));
        } catch (IOException e) {
            // what follows half a line would be read as one line with it
            broken = e;
            removeFrom(good);
            group.forEach(one -> one.written().completeExceptionally(e));
        }
    }

    private void removeFrom(long position) {
        try {
            if (position >= 0) {
                channel.truncate(position);
            }
        } catch (IOException e) {
            // half a line may stay: the next run removes it
        }
    }

    /** Waits until everything is written. */
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
