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

/** The bytes that a client sends, each awaited no longer than a deadline. Used by one thread. */
final class Wire {

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int next;
    private int end;
    private long deadline;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** Sets when the reads that follow must be over, however many they are. */
    void within(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }

    boolean hasBuffered() {
        return next < end;
    }

    /** Waits for a first byte and leaves it; false where the client has closed. */
    boolean awaitByte() throws IOException {
        return next < end || fill();
    }

    int read() throws IOException {
        if (next == end && !fill()) {
            return -1;
        }
        return buffer[next++] & 0xff;
    }

    /** A line without its end (CRLF, or LF alone). */
    String line(int limit, int statusIfLonger) throws IOException, UnreadableRequestException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (true) {
            if (next == end && !fill()) {
                throw new EOFException();
            }
            int stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
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
            if (next == end && !fill()) {
                throw new EOFException();
            }
            int part = Math.min(left, end - next);
            System.arraycopy(buffer, next, into, at, part);
            next += part;
            at += part;
            left -= part;
        }
    }

    /** Reads and forgets until the client ends, the time is over or the limit is reached. */
    void drain(long limit) throws IOException {
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
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        int count = in.read(buffer, 0, buffer.length);
        next = 0;
        end = Math.max(count, 0);
        return count > 0;
    }
}
