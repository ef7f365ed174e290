package io.cloudauth.internal.picture;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A reader of the bits of a scan. It copies each byte that it consumes, and consumes no byte before
 * it needs one.
 */
final class JpegBits {

    private static final int MARKER_PREFIX = 0xFF;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private final PictureReader in;
    private final OutputStream out;
    private int current;
    private int left;

    JpegBits(PictureReader in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Drops the rest of the current byte. */
    void align() {
        left = 0;
    }

    void skip(int count) throws IOException {
        read(count);
    }

    /** Returns the next bits as a number. */
    int read(int count) throws IOException {
        int bits = 0;
        for (int i = 0; i < count; i++) {
            if (left == 0) {
                current = nextByte();
                left = Byte.SIZE;
            }
            left--;
            bits = bits << 1 | (current >> left & 1);
        }
        return bits;
    }

    private int nextByte() throws IOException {
        int next = in.read();
        out.write(next);
        if (next == MARKER_PREFIX) {
            if (in.readMarkerCode() != 0) {
                throw UnusablePictureException.damaged();
            }
            out.write(0);
        }
        return next;
    }

    /** Reads and copies a restart marker, which begins at a whole byte. */
    void restart() throws IOException {
        align();
        int code = in.nextMarker();
        if (code < FIRST_RESTART || code > LAST_RESTART) {
            throw UnusablePictureException.damaged();
        }
        out.write(MARKER_PREFIX);
        out.write(code);
    }
}
