package io.cloudauth.internal.picture;

import java.io.IOException;
import java.io.OutputStream;

/** A writer of the segments of a JPEG. */
final class JpegSegments {

    private static final int MARKER_PREFIX = 0xFF;

    private final OutputStream out;

    JpegSegments(OutputStream out) {
        this.out = out;
    }

    /** Writes a marker that has no content. */
    void write(int code) throws IOException {
        out.write(MARKER_PREFIX);
        out.write(code);
    }

    /** Writes a segment with its exact length. */
    void write(int code, byte[] content) throws IOException {
        write(code);
        int length = content.length + 2;
        out.write(length >> 8);
        out.write(length);
        out.write(content);
    }
}
