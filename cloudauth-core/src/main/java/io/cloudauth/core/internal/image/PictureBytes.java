package io.cloudauth.core.internal.image;

import java.io.IOException;
import java.io.OutputStream;

/** A stream into an array of a known length. Used by one thread. */
final class PictureBytes extends OutputStream {
    private final byte[] bytes;
    private int count;

    PictureBytes(long length) {
        bytes = new byte[Math.toIntExact(length)];
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        if (length > bytes.length - count) {
            throw changed();
        }
        System.arraycopy(from, offset, bytes, count, length);
        count += length;
    }

    /** Returns the array. Throws an exception if it is not full. */
    byte[] whole() throws IOException {
        if (count != bytes.length) {
            throw changed();
        }
        return bytes;
    }

    private static IOException changed() {
        return new IOException("the picture changed while it was read");
    }
}
