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
 * Bytes that code of others writes on a worker and the calling thread passes on: that thread never
 * runs the code, and a few chunks are in memory at a time. Used once.
 */
public final class Relay {
    private static final int CHUNK = 16 * 1024;
    private static final int CHUNKS = 4;

    /** How often either side looks whether the other still works. */
    private static final long GLANCE_MILLIS = 50;

    private static final byte[] END = {};

    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS);
    private volatile boolean left;

    /** Writes bytes; it may take as long as it likes. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws Exception;
    }

    /**
     * Passes on all that the writer writes, in this thread.
     *
     * @throws IOException if {@code out} fails
     * @throws ExecutionException if the writer fails
     * @throws AbandonedException if the wait for it ends first
     */
    public void copy(Writer writer, OutputStream out, WorkerPool pool, Waiting waiting)
            throws IOException, ExecutionException, AbandonedException {
        Handover<Boolean> handover =
                pool.begin(
                        () -> {
                            try (Chunked chunked = new Chunked()) {
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
            left = true;
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
                last = handover.ended().getCount() == 0; // asked before the queue is
                byte[] chunk = chunks.poll(glance(waiting), TimeUnit.MILLISECONDS);
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

    private static long glance(Waiting waiting) {
        return Math.min(waiting.deadline().remaining().toMillis() + 1, GLANCE_MILLIS);
    }

    private static void check(Waiting waiting) throws AbandonedException {
        if (waiting.closed().getCount() == 0) {
            throw new AbandonedException(Reason.CLOSED);
        }
        if (waiting.deadline().hasPassed()) {
            throw new AbandonedException(Reason.DEADLINE);
        }
    }

    /** The worker's end. It waits for nobody who has left. */
    private final class Chunked extends OutputStream {
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
                    hand(chunk);
                    chunk = new byte[CHUNK];
                    filled = 0;
                }
            }
        }

        /** Hands over what is left, and the end, which wakes the other side. */
        @Override
        public void close() throws IOException {
            if (filled > 0) {
                hand(Arrays.copyOf(chunk, filled));
                filled = 0;
            }
            hand(END);
        }

        private void hand(byte[] full) throws IOException {
            try {
                while (!left) {
                    if (chunks.offer(full, GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("nobody reads any more");
        }
    }
}
