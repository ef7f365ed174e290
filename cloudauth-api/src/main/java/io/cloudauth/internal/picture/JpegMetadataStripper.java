package io.cloudauth.internal.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A filter that copies a JPEG without its metadata. It keeps the segments that make up the picture,
 * the orientation, the colour profile and the information about the colour coding.
 *
 * <p>It removes all other metadata: Exif data with position, device and thumbnail, XMP, IPTC,
 * comments, maker notes, and all bytes after the end of the picture.
 */
final class JpegMetadataStripper {

    private static final int MARKER_PREFIX = 0xFF;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP_0 = 0xE0;
    private static final int APP_1 = 0xE1;
    private static final int APP_2 = 0xE2;
    private static final int APP_14 = 0xEE;
    private static final int APP_15 = 0xEF;
    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] PROFILE = ascii("ICC_PROFILE\0");
    private static final byte[] JFIF = ascii("JFIF\0");
    private static final int JFIF_LENGTH_WITHOUT_THUMBNAIL = 14;

    private final PictureReader in;
    private final OutputStream out;
    private boolean orientationRead;
    private boolean hasScan;
    private @Nullable Dimensions dimensions;

    /** Creates a filter whose reader is positioned after the 0xFF of the second marker. */
    JpegMetadataStripper(PictureReader in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    Dimensions strip() throws IOException {
        writeMarker(0xD8);
        int code = in.readMarkerCode();
        while (code != END) {
            if (code == SCAN) {
                frame();
                hasScan = true;
                segment(code, out);
                code = in.copyUntilMarker(out);
            } else {
                copyOrRemove(code);
                if (in.read() != MARKER_PREFIX) {
                    throw UnusablePictureException.damaged();
                }
                code = in.readMarkerCode();
            }
        }
        if (!hasScan) {
            throw UnusablePictureException.damaged();
        }
        writeMarker(END);
        return frame();
    }

    private Dimensions frame() throws UnusablePictureException {
        if (dimensions == null) {
            throw UnusablePictureException.damaged();
        }
        return dimensions;
    }

    private void copyOrRemove(int code) throws IOException {
        if (code < 0xC0 || (code >= 0xD0 && code <= 0xD8)) {
            throw UnusablePictureException.damaged();
        }
        if (isFrame(code)) {
            frame(code);
        } else if (code == APP_0) {
            jfif();
        } else if (code == APP_1) {
            exif();
        } else if (code == APP_2) {
            profile();
        } else if (isMetadata(code)) {
            in.skip(length());
        } else {
            segment(code, out);
        }
    }

    private static boolean isMetadata(int code) {
        return (code > APP_2 && code <= APP_15 && code != APP_14) || code == COMMENT;
    }

    private static boolean isFrame(int code) {
        return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
    }

    /** Copies the only frame header: precision, height, width, components. */
    private void frame(int code) throws IOException {
        int length = length();
        if (dimensions != null || length < 6) {
            throw UnusablePictureException.damaged();
        }
        int precision = in.read();
        int height = in.read16();
        int width = in.read16();
        dimensions = Dimensions.of(width, height);
        writeMarker(code);
        write16(length + 2);
        out.write(precision);
        write16(height);
        write16(width);
        in.copy(length - 5L, out);
    }

    /**
     * Copies a JFIF segment without its thumbnail. Removes a JFIF extension segment, which contains
     * only a thumbnail.
     */
    private void jfif() throws IOException {
        int length = length();
        byte[] start = readStart(Math.min(length, JFIF_LENGTH_WITHOUT_THUMBNAIL));
        if (start.length == JFIF_LENGTH_WITHOUT_THUMBNAIL && startsWith(start, JFIF)) {
            start[12] = 0;
            start[13] = 0;
            writeMarker(APP_0);
            write16(start.length + 2);
            out.write(start);
        }
        in.skip((long) length - start.length);
    }

    private void exif() throws IOException {
        int length = length();
        byte[] start = readStart(Math.min(length, EXIF.length));
        long rest = (long) length - start.length;
        if (!orientationRead && startsWith(start, EXIF)) {
            orientationRead = true;
            int orientation = Orientation.read(in, rest);
            if (orientation != Orientation.UPRIGHT) {
                byte[] tiff = Orientation.tiff(orientation);
                writeMarker(APP_1);
                write16(2 + EXIF.length + tiff.length);
                out.write(EXIF);
                out.write(tiff);
            }
        } else {
            in.skip(rest);
        }
    }

    private void profile() throws IOException {
        int length = length();
        byte[] start = readStart(Math.min(length, PROFILE.length));
        long rest = (long) length - start.length;
        if (startsWith(start, PROFILE)) {
            writeMarker(APP_2);
            write16(length + 2);
            out.write(start);
            in.copy(rest, out);
        } else {
            in.skip(rest);
        }
    }

    private void segment(int code, OutputStream to) throws IOException {
        int length = length();
        writeMarker(code);
        write16(length + 2);
        in.copy(length, to);
    }

    /** Returns the length of the segment's content in bytes. */
    private int length() throws IOException {
        int length = in.read16() - 2;
        if (length < 0) {
            throw UnusablePictureException.damaged();
        }
        return length;
    }

    private byte[] readStart(int length) throws IOException {
        ByteArrayOutputStream start = new ByteArrayOutputStream(length);
        in.copy(length, start);
        return start.toByteArray();
    }

    private static boolean startsWith(byte[] start, byte[] name) {
        return start.length >= name.length
                && java.util.Arrays.equals(start, 0, name.length, name, 0, name.length);
    }

    private void writeMarker(int code) throws IOException {
        out.write(MARKER_PREFIX);
        out.write(code);
    }

    private void write16(int number) throws IOException {
        out.write(number >> 8);
        out.write(number);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
