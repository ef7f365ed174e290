package io.cloudauth.emulator.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The input of a connection, with a deadline for reads. Only one thread may use it, except for
 * {@link #abort()} and {@link #isStalled()}.
 */
final class Wire {

    /** A counter of the bytes of a line as they arrive. */
    interface ByteCounter {

        void add(int bytes) throws UnreadableRequestException;
    }

    private static final int MAX_READ_BYTES = 16 * 1024;
    private static final long TICK_MILLIS = 250;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[Limits.SMALL_BYTES];
    private int position;
    private int limit;
    private long deadline;
    private boolean checksForAbort = true;
    private volatile long lastArrival = System.nanoTime();
    private volatile boolean aborted;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** Sets the deadline for all reads that follow. */
    void within(Duration time) {
        lastArrival = System.nanoTime();
        deadline = lastArrival + time.toNanos();
    }

    /** Makes the current read of a request fail with a timeout soon. */
    void abort() {
        aborted = true;
    }

    /** Returns whether no byte has arrived for {@link Limits#STALL}. */
    boolean isStalled() {
        return System.nanoTime() - lastArrival > Limits.STALL.toNanos();
    }

    boolean hasBuffered() {
        return position < limit;
    }

    /**
     * Waits for a byte without reading it. Returns false if the client has closed the connection.
     */
    boolean awaitByte() throws IOException {
        checksForAbort = false; // an idle connection should not wake up periodically
        try {
            return position < limit || fill();
        } finally {
            checksForAbort = true;
        }
    }

    int read() throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        return buffer[position++] & 0xff;
    }

    /** Reads a line and returns it without its line end (CRLF or LF). */
    String line(int maxLength, int statusIfLonger) throws IOException, UnreadableRequestException {
        return line(maxLength, statusIfLonger, bytes -> {});
    }

    /** Reads a line and returns it without its line end. Counts its bytes as they arrive. */
    String line(int maxLength, int statusIfLonger, ByteCounter counter)
            throws IOException, UnreadableRequestException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (true) {
            if (position == limit && !fill()) {
                throw new EOFException();
            }
            int lineEnd = position;
            while (lineEnd < limit && buffer[lineEnd] != '\n') {
                lineEnd++;
            }
            counter.add(lineEnd - position);
            line.write(buffer, position, lineEnd - position);
            position = lineEnd;
            if (line.size() > maxLength) {
                throw new UnreadableRequestException(
                        statusIfLonger, "a line is longer than " + maxLength + " bytes");
            }
            if (lineEnd < limit) {
                position++;
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
        }
    }

    /** Reads exactly {@code length} bytes into an array. */
    void readFully(byte[] target, int offset, int length) throws IOException {
        int index = offset;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, limit - position);
            if (part > 0) {
                System.arraycopy(buffer, position, target, index, part);
                position += part;
            } else {
                // in parts: the JDK caches a buffer of the read's size for each thread
                part = receive(target, index, Math.min(left, MAX_READ_BYTES));
                if (part < 0) {
                    throw new EOFException();
                }
            }
            index += part;
            left -= part;
        }
    }

    /**
     * Reads and discards bytes until the client closes, the deadline passes or the maximum is
     * reached.
     */
    void drain(long maxBytes) throws IOException {
        aborted = false;
        long left = maxBytes;
        while (left > 0) {
            left -= limit - position;
            position = limit;
            if (!fill()) {
                return;
            }
        }
    }

    private boolean fill() throws IOException {
        int count = receive(buffer, 0, buffer.length);
        position = 0;
        limit = Math.max(count, 0);
        return count > 0;
    }

    private int receive(byte[] target, int offset, int length) throws IOException {
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || aborted) {
                throw new SocketTimeoutException();
            }
            socket.setSoTimeout(
                    (int) Math.min(left, checksForAbort ? TICK_MILLIS : Integer.MAX_VALUE));
            try {
                int count = in.read(target, offset, length);
                lastArrival = System.nanoTime();
                return count;
            } catch (SocketTimeoutException e) {
                if (!checksForAbort) {
                    throw e;
                }
            }
        }
    }
}
