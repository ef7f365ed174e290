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
 * The bytes that a client sends, each awaited no longer than a deadline. Used by one thread, but
 * for {@link #hurry()}.
 */
final class Wire {

    /** Counts the bytes of a line as they arrive. */
    interface Count {

        void add(int bytes) throws UnreadableRequestException;
    }

    private static final int AT_ONCE = 16 * 1024;
    private static final long TICK_MILLIS = 250;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[Limits.SMALL_BYTES];
    private int next;
    private int end;
    private long deadline;
    private boolean ticking = true;
    private volatile long arrived = System.nanoTime();
    private volatile boolean hurried;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** Sets when the reads that follow must be over, however many they are. */
    void within(Duration time) {
        arrived = System.nanoTime();
        deadline = arrived + time.toNanos();
    }

    /** Ends the time of what is being read, soon. */
    void hurry() {
        hurried = true;
    }

    /** Whether nothing has arrived for a while. */
    boolean isStalled() {
        return System.nanoTime() - arrived > Limits.STALL.toNanos();
    }

    boolean hasBuffered() {
        return next < end;
    }

    /** Waits for a first byte and leaves it; false where the client has closed. */
    boolean awaitByte() throws IOException {
        ticking = false; // idle connections cost nothing
        try {
            return next < end || fill();
        } finally {
            ticking = true;
        }
    }

    int read() throws IOException {
        if (next == end && !fill()) {
            return -1;
        }
        return buffer[next++] & 0xff;
    }

    /** A line without its end (CRLF, or LF alone). */
    String line(int limit, int statusIfLonger) throws IOException, UnreadableRequestException {
        return line(limit, statusIfLonger, bytes -> {});
    }

    /** A line without its end, its bytes counted as they arrive. */
    String line(int limit, int statusIfLonger, Count count)
            throws IOException, UnreadableRequestException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (true) {
            if (next == end && !fill()) {
                throw new EOFException();
            }
            int stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            count.add(stop - next);
            line.write(buffer, next, stop - next);
            next = stop;
            if (line.size() > limit) {
                throw new UnreadableRequestException(
                        statusIfLonger, "a line is longer than " + limit + " bytes");
            }
            if (stop < end) {
                next++;
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
        }
    }

    /** Fills the array from its offset on. */
    void readFully(byte[] into, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, end - next);
            if (part > 0) {
                System.arraycopy(buffer, next, into, at, part);
                next += part;
            } else {
                // past the buffer; pieces, as the JDK keeps memory of a read's size for each thread
                part = receive(into, at, Math.min(left, AT_ONCE));
                if (part < 0) {
                    throw new EOFException();
                }
            }
            at += part;
            left -= part;
        }
    }

    /** Reads and forgets until the client ends, the time is over or the limit is reached. */
    void drain(long limit) throws IOException {
        hurried = false;
        long left = limit;
        while (left > 0) {
            left -= end - next;
            next = end;
            if (!fill()) {
                return;
            }
        }
    }

    private boolean fill() throws IOException {
        int count = receive(buffer, 0, buffer.length);
        next = 0;
        end = Math.max(count, 0);
        return count > 0;
    }

    private int receive(byte[] into, int offset, int length) throws IOException {
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || hurried) {
                throw new SocketTimeoutException();
            }
            socket.setSoTimeout((int) Math.min(left, ticking ? TICK_MILLIS : Integer.MAX_VALUE));
            try {
                int count = in.read(into, offset, length);
                arrived = System.nanoTime();
                return count;
            } catch (SocketTimeoutException e) {
                if (!ticking) {
                    throw e;
                }
            }
        }
    }
}
