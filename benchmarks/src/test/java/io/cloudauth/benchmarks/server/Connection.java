package io.cloudauth.benchmarks.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** One connection's requests, one after the other: read whole, then answered. */
final class Connection {
    private static final byte[] END = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(ISO_8859_1);
    private static final byte[] CHUNKED = "\r\ntransfer-encoding: chunked".getBytes(ISO_8859_1);
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] EXPECT = "\r\nexpect:".getBytes(ISO_8859_1);
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1);

    private static final int REST = 64 * 1024;
    private static final int TAIL = 2 * 1024;

    private final Socket socket;
    private final Prepared prepared;
    private final Duration delay;
    private final byte[] buffer = new byte[16 * 1024];
    private int length;

    Connection(Socket socket, Prepared prepared, Duration delay) {
        this.socket = socket;
        this.prepared = prepared;
        this.delay = delay;
    }

    void serve() throws IOException, InterruptedException {
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            while (true) {
                int head = head(in);
                if (head < 0) {
                    return;
                }
                if (Bytes.indexOf(buffer, 0, head, EXPECT) >= 0) {
                    out.write(CONTINUE);
                }
                int named = body(in, head);
                byte[] answer = prepared.answer(buffer, 0, named);
                length = 0; // nobody pipelines
                if (!delay.isZero()) {
                    Thread.sleep(delay.toMillis());
                }
                out.write(answer);
            }
        }
    }

    /** Reads a head; returns its length, or -1 where the other side has hung up. */
    private int head(InputStream in) throws IOException {
        int end = -1;
        while (end < 0) {
            int n = in.read(buffer, length, buffer.length - length);
            if (n < 0) {
                return -1;
            }
            int from = Math.max(0, length - END.length);
            length += n;
            end = Bytes.indexOf(buffer, from, length, END);
        }
        return end + END.length;
    }

    /** Reads what follows the head; returns how much of the request is in the buffer. */
    private int body(InputStream in, int head) throws IOException {
        if (Bytes.indexOf(buffer, 0, head, CHUNKED) >= 0) {
            while (Bytes.indexOf(buffer, head - 2, length, LAST_CHUNK) < 0) {
                length += some(in, length, buffer.length - length);
            }
            return length;
        }
        int at = Bytes.indexOf(buffer, 0, head, LENGTH);
        long left = (at < 0 ? 0 : number(at + LENGTH.length)) - (length - head);
        while (left > 0 && length < buffer.length) {
            int n = some(in, length, (int) Math.min(left, buffer.length - length));
            length += n;
            left -= n;
        }
        if (left > 0) {
            rest(in, left);
        }
        return length;
    }

    /**
     * Reads the rest of a body that is longer than the buffer. Its end replaces the end of the
     * buffer, because the operation may be named after the photo.
     */
    private void rest(InputStream in, long left) throws IOException {
        byte[] rest = new byte[REST];
        int read = 0;
        for (long missing = left; missing > 0; ) {
            if (read == rest.length) {
                System.arraycopy(rest, read - TAIL, rest, 0, TAIL);
                read = TAIL;
            }
            int n = in.read(rest, read, (int) Math.min(missing, rest.length - read));
            if (n <= 0) {
                throw new EOFException();
            }
            read += n;
            missing -= n;
        }
        int tail = Math.min(read, TAIL);
        System.arraycopy(rest, read - tail, buffer, buffer.length - tail, tail);
    }

    private int some(InputStream in, int from, int atMost) throws IOException {
        int n = in.read(buffer, from, atMost);
        if (n <= 0) {
            throw new EOFException();
        }
        return n;
    }

    private long number(int from) {
        long number = 0;
        for (int i = from; buffer[i] != '\r'; i++) {
            if (buffer[i] >= '0') {
                number = number * 10 + buffer[i] - '0';
            }
        }
        return number;
    }
}
