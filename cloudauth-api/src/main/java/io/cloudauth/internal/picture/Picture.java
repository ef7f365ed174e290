package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a walk through a picture found.
 *
 * @param kind JPEG or PNG
 * @param width in pixels
 * @param height in pixels
 * @param cleanedLength its length in bytes without metadata
 */
public record Picture(Kind kind, long width, long height, long cleanedLength) {

    /**
     * Walks through a picture from its first byte to its last and writes it without its metadata.
     * What was written before a flaw was found is of no use.
     *
     * @param length how long the picture is said to be
     * @param longest how long it may be
     * @throws UnusablePictureException if it must not be sent
     */
    public static Picture clean(InputStream from, long length, long longest, OutputStream to)
            throws IOException {
        PictureReader in = new PictureReader(from, longest);
        Counting out = new Counting(to);
        Kind kind = Kind.read(in);
        Dimensions dimensions =
                switch (kind) {
                    case JPEG -> new JpegWalk(in, out).walk();
                    case PNG -> new PngWalk(in, out).walk();
                };
        if (in.length() != length) {
            throw new UnusablePictureException(Rule.IMAGE_LENGTH);
        }
        return new Picture(kind, dimensions.width(), dimensions.height(), out.count);
    }

    private static final class Counting extends OutputStream {
        private final OutputStream out;
        private long count;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
