package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A reader that reads a picture once, from the first byte to the last, through one small buffer. It
 * throws an exception if the picture is longer than allowed. Used by one thread.
 */
final class PictureReader implements AutoCloseable {
    private static final byte[] CLOSED = {};

    private static final int MARKER_PREFIX = 0xFF;

    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private final InputStream in;
    private final boolean lent;
    private byte[] buffer;
    private final long maxLength;
    private long bytesRead;
    private int position;
    private int end;

    /**
     * Creates a reader.
     *
     * @param maxLength the maximum length of the picture in bytes
     */
    PictureReader(InputStream in, long maxLength) {
        this(in, maxLength, false);
    }

    private PictureReader(InputStream in, long maxLength, boolean lent) {
        this.in = in;
        this.maxLength = maxLength;
        this.lent = lent;
        this.buffer = lent ? ReadBuffers.take() : ReadBuffers.create();
    }

    /**
     * Creates a reader that borrows its buffer from {@link ReadBuffers} until it is closed.
     *
     * @param in a stream of the JDK, which keeps no reference to the buffer
     */
    static PictureReader withLentBuffer(InputStream in, long maxLength) {
        return new PictureReader(in, maxLength, true);
    }

    /** Returns the next byte, or -1 after the last one. */
    int readOrEnd() throws IOException {
        return position < end || fill() ? buffer[position++] & 0xFF : -1;
    }

    /**
     * Returns the next byte.
     *
     * @throws UnusablePictureException if there is none
     */
    int read() throws IOException {
        int next = readOrEnd();
        if (next < 0) {
            throw UnusablePictureException.damaged();
        }
        return next;
    }

    /**
     * Returns the first bytes of the picture without consuming them; fewer if the picture is
     * shorter. Call it before every other method.
     *
     * @param count at most the size of the buffer
     */
    byte[] peek(int count) throws IOException {
        end = in.readNBytes(buffer, 0, count);
        bytesRead = end;
        checkLength();
        return Arrays.copyOf(buffer, end);
    }

    /**
     * Returns the next bytes.
     *
     * @param count a number that the caller has limited
     */
    byte[] readBytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        readBytes(bytes, 0);
        return bytes;
    }

    /** Reads the next bytes into the array, from this index to its end. */
    void readBytes(byte[] bytes, int from) throws IOException {
        for (int done = from; done < bytes.length; ) {
            int now = Math.min(bytes.length - done, available());
            System.arraycopy(buffer, position, bytes, done, now);
            position += now;
            done += now;
        }
    }

    /**
     * Reads some of the next bytes.
     *
     * @param length the maximum number, at least 1
     * @return how many bytes were read, at least 1
     */
    int read(byte[] bytes, int length) throws IOException {
        int now = Math.min(length, available());
        System.arraycopy(buffer, position, bytes, 0, now);
        position += now;
        return now;
    }

    /** Returns how many bytes are in the buffer. It fills an empty buffer first. */
    private int available() throws IOException {
        if (position == end && !fill()) {
            throw UnusablePictureException.damaged();
        }
        return end - position;
    }

    /** Returns the next two bytes as a big-endian number. */
    int read16() throws IOException {
        return (read() << 8) | read();
    }

    /** Returns the next four bytes as an unsigned big-endian number. */
    long read32() throws IOException {
        return ((long) read16() << 16) | read16();
    }

    /** Skips the given number of bytes. */
    void skip(long count) throws IOException {
        copy(count, OutputStream.nullOutputStream());
    }

    /** Copies the given number of bytes to the stream. */
    void copy(long count, OutputStream out) throws IOException {
        long left = count;
        while (left > 0) {
            int now = (int) Math.min(left, available());
            out.write(buffer, position, now);
            position += now;
            left -= now;
        }
    }

    /**
     * Copies the compressed data of a JPEG to the stream, up to the marker that ends it. A stuffed
     * 0xFF and a restart marker are part of the data.
     *
     * @return the code of the marker that ends the data
     */
    int copyUntilMarker(OutputStream out) throws IOException {
        int from = position;
        while (true) {
            position = nextMarkerPrefix();
            if (position + 1 < end && isData(buffer[position + 1] & 0xFF)) {
                position += 2;
                continue;
            }
            out.write(buffer, from, position - from);
            if (position < end) {
                position++; // skips the 0xFF; the code after it has the meaning
                int code = readMarkerCode();
                if (!isData(code)) {
                    return code;
                }
                out.write(MARKER_PREFIX);
                out.write(code);
            } else if (!fill()) {
                throw UnusablePictureException.damaged();
            }
            from = position;
        }
    }

    /**
     * Returns the position of the next 0xFF, or the end of the buffered bytes. It tests eight bytes
     * at a time.
     */
    private int nextMarkerPrefix() {
        int at = position;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long prefixes = markerPrefixes((long) WORDS.get(buffer, at));
            if (prefixes != 0) {
                return at + Long.numberOfTrailingZeros(prefixes) / Byte.SIZE;
            }
        }
        while (at < end && buffer[at] != (byte) MARKER_PREFIX) {
            at++;
        }
        return at;
    }

    /**
     * Returns a number whose lowest bit is in the first byte that is 0xFF, or 0 if no byte is 0xFF.
     * The subtraction borrows only in a byte whose bits are all set, and no byte before that one
     * borrows.
     */
    private static long markerPrefixes(long bytes) {
        return (~bytes - LOW_BITS) & bytes & HIGH_BITS;
    }

    /** Returns the marker code that follows a 0xFF. A marker may have more than one 0xFF. */
    int readMarkerCode() throws IOException {
        int code = read();
        while (code == MARKER_PREFIX) {
            code = read();
        }
        return code;
    }

    /**
     * Skips stray bytes up to the next marker of a JPEG, as decoders do, and returns its code. A
     * 0xFF followed by 0x00 is not a marker.
     */
    int nextMarker() throws IOException {
        int code = 0;
        while (code == 0) {
            while (read() != MARKER_PREFIX) {
                // a stray byte
            }
            code = readMarkerCode();
        }
        return code;
    }

    private static boolean isData(int code) {
        return code == 0 || (code >= 0xD0 && code <= 0xD7);
    }

    /**
     * Reads to the end.
     *
     * @return the length of the whole picture in bytes
     */
    long length() throws IOException {
        do {
            position = end;
        } while (fill());
        return bytesRead;
    }

    /** Gives a lent buffer back. No method may be called afterwards. */
    @Override
    public void close() {
        if (lent) {
            ReadBuffers.giveBack(buffer);
        }
        buffer = CLOSED;
        position = 0;
        end = 0;
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer);
        position = 0;
        end = Math.max(0, count);
        bytesRead += end;
        checkLength();
        return end > 0;
    }

    private void checkLength() throws UnusablePictureException {
        if (bytesRead > maxLength) {
            throw new UnusablePictureException(Rule.IMAGE_TOO_LARGE);
        }
    }
}
