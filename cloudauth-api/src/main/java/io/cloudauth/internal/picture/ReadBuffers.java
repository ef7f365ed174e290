package io.cloudauth.internal.picture;

import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A few idle buffers for reading pictures. Only one reader has a buffer at a time, and the buffer
 * is wiped before the next one gets it. So no picture can get into another one. Safe to share
 * between threads.
 */
final class ReadBuffers {
    /** The size of a TLS record, so that each filled buffer is sent at once. */
    private static final int SIZE = 16 * 1024;

    private static final BlockingQueue<byte[]> IDLE = new ArrayBlockingQueue<>(16);

    private ReadBuffers() {}

    /** Returns a buffer that no other reader has. */
    static byte[] take() {
        byte[] buffer = IDLE.poll();
        return buffer == null ? create() : buffer;
    }

    /** Returns a new buffer, which is never lent. */
    static byte[] create() {
        return new byte[SIZE];
    }

    /** Takes a buffer back. The caller must not use it afterwards. */
    static void giveBack(byte[] buffer) {
        if (buffer.length == SIZE) { // it is not, if it was given back before
            Arrays.fill(buffer, (byte) 0);
            boolean unused = IDLE.offer(buffer);
        }
    }
}
