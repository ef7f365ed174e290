package io.cloudauth.core.internal.offload;

import io.cloudauth.core.internal.offload.AbandonedException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A pipe that carries bytes from a writer on a worker thread to the calling thread. The calling
 * thread never runs the writer's code, and only a few chunks are in memory at a time. Used once.
 */
public final class Relay {
    private static final int CHUNK = 16 * 1024;
    private static final int CHUNKS = 4;

    /** How often each side checks whether the other side is still active. */
    private static final long POLL_MILLIS = 50;

    private static final byte[] END = {};

    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS);
    private volatile boolean readerGone;

    /** A writer of bytes; it may block. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws Exception;
    }

    /**
     * Copies everything that the writer writes to {@code out}, in the calling thread.
     *
     * @throws IOException if {@code out} fails
     * @throws ExecutionException if the writer fails
     * @throws AbandonedException if the wait for the writer ends first
     */
    public void copy(Writer writer, OutputStream out, WorkerPool pool, Waiting waiting)
            throws IOException, ExecutionException, AbandonedException {
        Handover<Boolean> handover =
                pool.begin(
                        () -> {
                            try (ChunkedOutput chunked = new ChunkedOutput()) {
                                writer.writeTo(chunked);
                            }
                            return true;
                        },
                        waiting);
        boolean ended = false;
        try {
            pass(handover, out, waiting);
            Boolean unused = pool.await(handover, waiting);
            ended = true;
        } finally {
            readerGone = true;
            if (!ended) {
                boolean unused = handover.abandon();
            }
        }
    }

    private void pass(Handover<?> handover, OutputStream out, Waiting waiting)
            throws IOException, AbandonedException {
        try {
            boolean last = false;
            while (!last) {
                last = handover.ended().getCount() == 0; // checked before the queue is polled
                byte[] chunk = chunks.poll(pollMillis(waiting), TimeUnit.MILLISECONDS);
                if (chunk != null) {
                    last = chunk.length == 0;
                    out.write(chunk);
                }
                check(waiting);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AbandonedException(Reason.INTERRUPTED);
        }
    }

    private static long pollMillis(Waiting waiting) {
        return Math.min(waiting.deadline().remaining().toMillis() + 1, POLL_MILLIS);
    }

    private static void check(Waiting waiting) throws AbandonedException {
        if (waiting.closed().getCount() == 0) {
            throw new AbandonedException(Reason.CLOSED);
        }
        if (waiting.deadline().hasPassed()) {
            throw new AbandonedException(Reason.DEADLINE);
        }
    }

    /** The worker's side of the pipe. It fails once the calling thread has stopped reading. */
    private final class ChunkedOutput extends OutputStream {
        private byte[] chunk = new byte[CHUNK];
        private int filled;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int rest = length;
            while (rest > 0) {
                int part = Math.min(rest, chunk.length - filled);
                System.arraycopy(bytes, from, chunk, filled, part);
                filled += part;
                from += part;
                rest -= part;
                if (filled == chunk.length) {
                    enqueue(chunk);
                    chunk = new byte[CHUNK];
                    filled = 0;
                }
            }
        }

        /** Enqueues the remaining bytes and the end marker, which wakes the other side. */
        @Override
        public void close() throws IOException {
            if (filled > 0) {
                enqueue(Arrays.copyOf(chunk, filled));
                filled = 0;
            }
            enqueue(END);
        }

        private void enqueue(byte[] full) throws IOException {
            try {
                while (!readerGone) {
                    if (chunks.offer(full, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("the reader has stopped");
        }
    }
}
