package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The properties of a picture that was read and validated.
 *
 * @param kind JPEG or PNG
 * @param width in pixels
 * @param height in pixels
 * @param cleanedLength the length in bytes without metadata
 */
public record Picture(ImageFormat kind, long width, long height, long cleanedLength) {

    /**
     * Reads a picture from its first byte to its last, validates its structure and writes it
     * without its metadata. If this method throws, discard what it has written.
     *
     * @param length the expected length in bytes
     * @param maxLength the maximum length in bytes
     * @throws UnusablePictureException if the picture must not be sent
     */
    public static Picture clean(InputStream from, long length, long maxLength, OutputStream to)
            throws IOException {
        PictureReader in = new PictureReader(from, maxLength);
        CountingOutputStream out = new CountingOutputStream(to);
        ImageFormat format = ImageFormat.read(in);
        Dimensions dimensions =
                switch (format) {
                    case JPEG -> new JpegMetadataStripper(in, out).strip();
                    case PNG -> new PngMetadataStripper(in, out).strip();
                };
        if (in.length() != length) {
            throw new UnusablePictureException(Rule.IMAGE_LENGTH);
        }
        return new Picture(format, dimensions.width(), dimensions.height(), out.count);
    }

    private static final class CountingOutputStream extends OutputStream {
        private final OutputStream out;
        private long count;

        CountingOutputStream(OutputStream out) {
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
