package io.cloudauth.internal.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Walks the segments of a JPEG and writes those that make the picture. What is kept of the notes:
 * the orientation, the colour profile and what tells how colours are coded. All else goes: Exif
 * with position, device and a small picture of its own, XMP, IPTC, comments, makers' notes, and
 * whatever follows the picture's end.
 */
final class JpegWalk {

    private static final int MARK = 0xFF;
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
    private static final int JFIF_WITHOUT_PICTURE = 14;

    private final PictureReader in;
    private final OutputStream out;
    private boolean orientationTold;
    private boolean hasScan;
    private @Nullable Dimensions dimensions;

    /** A walk that begins behind the mark of the second marker. */
    JpegWalk(PictureReader in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    Dimensions walk() throws IOException {
        writeMarker(0xD8);
        int code = in.codeAfterMark();
        while (code != END) {
            if (code == SCAN) {
                frame();
                hasScan = true;
                segment(code, out);
                code = in.copyUntilMarker(out);
            } else {
                takeOrLeave(code);
                if (in.read() != MARK) {
                    throw UnusablePictureException.damaged();
                }
                code = in.codeAfterMark();
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

    private void takeOrLeave(int code) throws IOException {
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
        } else if (isNote(code)) {
            in.skip(length());
        } else {
            segment(code, out);
        }
    }

    private static boolean isNote(int code) {
        return (code > APP_2 && code <= APP_15 && code != APP_14) || code == COMMENT;
    }

    private static boolean isFrame(int code) {
        return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
    }

    /** The one frame: precision, height, width, components. */
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

    /** JFIF without the small picture that it may hold; the extension that is nothing else goes. */
    private void jfif() throws IOException {
        int length = length();
        byte[] start = start(Math.min(length, JFIF_WITHOUT_PICTURE));
        if (start.length == JFIF_WITHOUT_PICTURE && begins(start, JFIF)) {
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
        byte[] start = start(Math.min(length, EXIF.length));
        long rest = (long) length - start.length;
        if (!orientationTold && begins(start, EXIF)) {
            orientationTold = true;
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
        byte[] start = start(Math.min(length, PROFILE.length));
        long rest = (long) length - start.length;
        if (begins(start, PROFILE)) {
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

    /** The length of the segment's content. */
    private int length() throws IOException {
        int length = in.read16() - 2;
        if (length < 0) {
            throw UnusablePictureException.damaged();
        }
        return length;
    }

    private byte[] start(int length) throws IOException {
        ByteArrayOutputStream start = new ByteArrayOutputStream(length);
        in.copy(length, start);
        return start.toByteArray();
    }

    private static boolean begins(byte[] start, byte[] name) {
        return start.length >= name.length
                && java.util.Arrays.equals(start, 0, name.length, name, 0, name.length);
    }

    private void writeMarker(int code) throws IOException {
        out.write(MARK);
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
