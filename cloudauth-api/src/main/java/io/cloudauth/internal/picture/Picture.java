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
     * @param byJdk whether only code of the JDK reads the stream, so that the buffer may be lent to
     *     the next picture afterwards
     * @param length the expected length in bytes
     * @param maxLength the maximum length in bytes
     * @param findEnd whether to decode the scans of a JPEG to find out where its last one ends. It
     *     is ten times slower, and needed only for a picture for which this method has thrown
     *     {@link MissingEndException}
     * @throws MissingEndException if the end of a JPEG is missing and {@code findEnd} is false
     * @throws UnusablePictureException if the picture must not be sent
     */
    public static Picture clean(
            InputStream from,
            boolean byJdk,
            long length,
            long maxLength,
            boolean findEnd,
            OutputStream to)
            throws IOException {
        try (PictureReader in =
                byJdk
                        ? PictureReader.withLentBuffer(from, maxLength)
                        : new PictureReader(from, maxLength)) {
            CountingOutputStream out = new CountingOutputStream(to);
            ImageFormat format = ImageFormat.read(in);
            Dimensions dimensions =
                    switch (format) {
                        case JPEG -> new JpegMetadataStripper(in, out, findEnd).strip();
                        case PNG -> new PngMetadataStripper(in, out).strip();
                    };
            checkLength(in, length);
            return new Picture(format, dimensions.width(), dimensions.height(), out.count);
        }
    }

    /**
     * Reads a picture that is sent as it is. Validates only its format, its dimensions and its
     * length.
     *
     * @param length the expected length in bytes
     * @param maxLength the maximum length in bytes
     * @throws UnusablePictureException if the picture must not be sent
     */
    public static Picture inspect(InputStream from, long length, long maxLength)
            throws IOException {
        try (PictureReader in = new PictureReader(from, maxLength)) {
            ImageFormat format = ImageFormat.read(in);
            Dimensions dimensions =
                    switch (format) {
                        case JPEG -> JpegFrame.findDimensions(in);
                        case PNG -> PngHeader.findDimensions(in);
                    };
            checkLength(in, length);
            return new Picture(format, dimensions.width(), dimensions.height(), length);
        }
    }

    private static void checkLength(PictureReader in, long length) throws IOException {
        if (in.length() != length) {
            throw new UnusablePictureException(Rule.IMAGE_LENGTH);
        }
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
