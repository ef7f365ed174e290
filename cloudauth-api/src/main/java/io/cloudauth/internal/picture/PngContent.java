package io.cloudauth.internal.picture;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The parts of which the content of several PNG chunks is made: a name, and compressed bytes. */
final class PngContent {

    /** The limit for bytes that were compressed. */
    private static final int MAX_LENGTH = 64 * 1024;

    private PngContent() {}

    /** Returns the length of the name that a zero byte ends, or -1 if there is no such byte. */
    static int nameLength(byte[] content) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the decompressed bytes from a position on, up to 64 KiB. Returns none if they are
     * damaged.
     */
    static byte[] inflated(byte[] content, int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            byte[] bytes = new byte[MAX_LENGTH];
            int length = 0;
            int count;
            do {
                count = inflater.inflate(bytes, length, bytes.length - length);
                length += count;
            } while (count > 0);
            return Arrays.copyOf(bytes, length);
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
