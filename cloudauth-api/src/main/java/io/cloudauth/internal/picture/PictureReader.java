package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads a picture once from first to last, through one small buffer, and no further than a picture
 * may be long.
 */
final class PictureReader {

    /** A TLS record is as large: what is read at once is sent at once. */
    private static final int BUFFER = 16 * 1024;

    private static final int MARK = 0xFF;

    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final long longest;
    private long filled;
    private int position;
    private int end;

    /**
     * @param longest how many bytes there may be
     */
    PictureReader(InputStream in, long longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next byte, or -1 after the last. */
    int readOrEnd() throws IOException {
        return position < end || fill() ? buffer[position++] & 0xFF : -1;
    }

    /** The next byte. */
    int read() throws IOException {
        int next = readOrEnd();
        if (next < 0) {
            throw UnusablePictureException.damaged();
        }
        return next;
    }

    /** The next two bytes, as a number. */
    int read16() throws IOException {
        return (read() << 8) | read();
    }

    /** The next four bytes, as a number without a sign. */
    long read32() throws IOException {
        return ((long) read16() << 16) | read16();
    }

    /** Passes over this many bytes. */
    void skip(long count) throws IOException {
        copy(count, OutputStream.nullOutputStream());
    }

    /** Writes the next bytes elsewhere. */
    void copy(long count, OutputStream out) throws IOException {
        long left = count;
        while (left > 0) {
            if (position == end && !fill()) {
                throw UnusablePictureException.damaged();
            }
            int now = (int) Math.min(left, end - position);
            out.write(buffer, position, now);
            position += now;
            left -= now;
        }
    }

    /**
     * Writes the compressed data of a JPEG elsewhere, up to the marker that ends it: one that is
     * neither a stuffed 0xFF nor a restart.
     *
     * @return the marker's code
     */
    int copyUntilMarker(OutputStream out) throws IOException {
        int from = position;
        while (true) {
            position = nextMark();
            if (position + 1 < end && isData(buffer[position + 1] & 0xFF)) {
                position += 2;
                continue;
            }
            out.write(buffer, from, position - from);
            if (position < end) {
                position++; // the 0xFF; what it means stands behind it
                int code = codeAfterMark();
                if (!isData(code)) {
                    return code;
                }
                out.write(MARK);
                out.write(code);
            } else if (!fill()) {
                throw UnusablePictureException.damaged();
            }
            from = position;
        }
    }

    /**
     * Where the next 0xFF stands, or the end of what is buffered; eight bytes are looked at at
     * once.
     */
    private int nextMark() {
        int at = position;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long marks = marks((long) WORDS.get(buffer, at));
            if (marks != 0) {
                return at + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
            }
        }
        while (at < end && buffer[at] != (byte) MARK) {
            at++;
        }
        return at;
    }

    /**
     * Whose lowest bit stands in the first byte that is 0xFF; 0 where none is. Subtraction borrows
     * from where all bits are set, and of the bytes before it none can borrow.
     */
    private static long marks(long bytes) {
        return (~bytes - LOW_BITS) & bytes & HIGH_BITS;
    }

    /** What follows a 0xFF, of which there may be more than one. */
    int codeAfterMark() throws IOException {
        int code = read();
        while (code == MARK) {
            code = read();
        }
        return code;
    }

    private static boolean isData(int code) {
        return code == 0 || (code >= 0xD0 && code <= 0xD7);
    }

    /**
     * Reads on to the end.
     *
     * @return how many bytes there were from the first on
     */
    long length() throws IOException {
        do {
            position = end;
        } while (fill());
        return filled;
    }

    private boolean fill() throws IOException {
        int got = in.read(buffer);
        position = 0;
        end = Math.max(0, got);
        filled += end;
        if (filled > longest) {
            throw new UnusablePictureException(Rule.IMAGE_TOO_LARGE);
        }
        return end > 0;
    }
}
