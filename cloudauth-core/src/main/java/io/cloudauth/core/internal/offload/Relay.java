package io.cloudauth.core.internal.offload;

import io.cloudauth.core.internal.offload.AbandonedException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A pipe that carries bytes from a writer on a worker thread to the calling thread. The calling
 * thread never runs the writer's code, and only a few chunks are in memory at a time. Used once.
 */
public final class Relay {
    private static final int CHUNKS = 2;

    /** How often each side checks whether the other side is still active. */
    private static final long POLL_MILLIS = 50;

    private static final Chunk END = new Chunk(0);

    private final Pool pool;
    private final Chunk[] chunks;
    private final BlockingQueue<Chunk> free = new ArrayBlockingQueue<>(CHUNKS);
    private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(CHUNKS + 1); // and the end
    private volatile boolean readerGone;

    /**
     * Creates a pipe.
     *
     * @param pool lends the chunks
     */
    public Relay(Pool pool) {
        this.pool = pool;
        this.chunks = pool.take();
        Collections.addAll(free, chunks);
    }

    /** Bytes on their way from one side to the other. */
    private static final class Chunk {
        private final byte[] bytes;
        private int length;

        Chunk(int size) {
            bytes = new byte[size];
        }
    }

    /**
     * Idle chunks, for the pipes of one client. A pipe gives its chunks back only after both sides
     * have ended, and wiped. So no picture can get into the request of another person. Safe to
     * share between threads.
     */
    public static final class Pool {
        private static final int SIZE = 32 * 1024;

        private final BlockingQueue<Chunk[]> idle = new ArrayBlockingQueue<>(8);

        private Chunk[] take() {
            Chunk[] chunks = idle.poll();
            return chunks == null ? new Chunk[] {new Chunk(SIZE), new Chunk(SIZE)} : chunks;
        }

        private void giveBack(Chunk[] chunks) {
            for (Chunk chunk : chunks) {
                Arrays.fill(chunk.bytes, (byte) 0);
                chunk.length = 0;
            }
            boolean unused = idle.offer(chunks);
        }
    }

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
    public void copy(Writer writer, OutputStream out, WorkerPool workers, Waiting waiting)
            throws IOException, ExecutionException, AbandonedException {
        Handover<Boolean> handover =
                workers.begin(
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
            Boolean unused = workers.await(handover, waiting);
            ended = true;
            pool.giveBack(chunks);
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
                Chunk chunk = full.poll(pollMillis(waiting), TimeUnit.MILLISECONDS);
                if (chunk == END) {
                    last = true;
                } else if (chunk != null) {
                    out.write(chunk.bytes, 0, chunk.length);
                    free.add(chunk);
                    last = false; // the end follows
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
        private @Nullable Chunk chunk;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int rest = length;
            while (rest > 0) {
                Chunk filling = chunk == null ? nextFree() : chunk;
                chunk = filling;
                int part = Math.min(rest, filling.bytes.length - filling.length);
                System.arraycopy(bytes, from, filling.bytes, filling.length, part);
                filling.length += part;
                from += part;
                rest -= part;
                if (filling.length == filling.bytes.length) {
                    full.add(filling);
                    chunk = null;
                }
            }
        }

        /** Enqueues the remaining bytes and the end marker, which wakes the other side. */
        @Override
        public void close() {
            if (chunk != null) {
                full.add(chunk);
                chunk = null;
            }
            full.add(END);
        }

        private Chunk nextFree() throws IOException {
            try {
                while (!readerGone) {
                    Chunk next = free.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                    if (next != null) {
                        next.length = 0;
                        return next;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("the reader has stopped");
        }
    }
}
