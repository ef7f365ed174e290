package io.cloudauth.internal.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The application segments of a JPEG. They are read for the four facts that a decoder needs, and
 * written anew from these facts, so that nothing else of them remains: the JFIF version and
 * density, the orientation, the colour space and the colour coding.
 */
final class JpegApplicationData {

    private static final int APP_0 = 0xE0;
    private static final int APP_1 = 0xE1;
    private static final int APP_2 = 0xE2;
    private static final int APP_14 = 0xEE;
    private static final byte[] JFIF = ascii("JFIF\0");
    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] XMP = ascii("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] ADOBE = ascii("Adobe");

    /** The name of a profile, and its number and count if one segment contains all of it. */
    private static final byte[] PROFILE = ascii("ICC_PROFILE\0\1\1");

    private static final int JFIF_LENGTH = 14;
    private static final int ADOBE_LENGTH = 12;
    private static final int ADOBE_VERSION = 100;
    private static final int MAX_COLOUR_CODING = 2;
    private static final int MAX_DENSITY = 600;

    private byte @Nullable [] jfif;
    private int colourCoding = -1;
    private boolean hasExif;
    private int exifOrientation = Orientation.NONE;
    private int xmpOrientation = Orientation.NONE;
    private ColourSpace colourSpace = ColourSpace.SRGB;
    private boolean hasProfile;

    /**
     * Reads a segment whose length has been read.
     *
     * @param code the marker of an application segment
     * @param length the length of the content in bytes
     */
    void read(int code, PictureReader in, int length) throws IOException {
        switch (code) {
            case APP_0 -> readJfif(in, length);
            case APP_1 -> readExifOrXmp(in, length);
            case APP_2 -> readProfile(in, length);
            case APP_14 -> readAdobe(in, length);
            default -> in.skip(length);
        }
    }

    /** Keeps the version and a usual density; removes the thumbnail. */
    private void readJfif(PictureReader in, int length) throws IOException {
        byte[] start = in.readBytes(Math.min(length, JFIF_LENGTH));
        in.skip((long) length - start.length);
        if (start.length < JFIF_LENGTH || !startsWith(start, JFIF)) {
            return;
        }
        int minorVersion = start[6];
        int unit = start[7];
        int x = (start[8] & 0xFF) << 8 | (start[9] & 0xFF);
        int y = (start[10] & 0xFF) << 8 | (start[11] & 0xFF);
        boolean usual = unit >= 0 && unit <= 2 && x == y && x >= 1 && x <= MAX_DENSITY;
        byte[] written = Arrays.copyOf(JFIF, JFIF_LENGTH);
        written[5] = 1;
        written[6] = (byte) (minorVersion >= 0 && minorVersion <= 2 ? minorVersion : 1);
        written[7] = (byte) (usual ? unit : 0);
        written[8] = (byte) (usual ? x >> 8 : 0);
        written[9] = (byte) (usual ? x : 1);
        written[10] = written[8];
        written[11] = written[9];
        jfif = written;
    }

    private void readExifOrXmp(PictureReader in, int length) throws IOException {
        byte[] start = in.readBytes(Math.min(length, EXIF.length));
        int rest = length - start.length;
        if (!hasExif && startsWith(start, EXIF)) {
            hasExif = true;
            exifOrientation = Orientation.read(in, rest);
        } else if (xmpOrientation == Orientation.NONE && startsWith(XMP, start)) {
            byte[] xmp = in.readBytes(rest);
            byte[] name = Arrays.copyOfRange(XMP, start.length, XMP.length);
            if (startsWith(xmp, name)) {
                xmpOrientation = Orientation.ofXmp(new String(xmp, StandardCharsets.ISO_8859_1));
            }
        } else {
            in.skip(rest);
        }
    }

    private void readProfile(PictureReader in, int length) throws IOException {
        byte[] start = in.readBytes(Math.min(length, PROFILE.length));
        int rest = length - start.length;
        if (!hasProfile && startsWith(start, PROFILE)) {
            hasProfile = true;
            colourSpace = IccProfile.colourSpace(in.readBytes(rest));
        } else {
            in.skip(rest);
        }
    }

    private void readAdobe(PictureReader in, int length) throws IOException {
        byte[] start = in.readBytes(Math.min(length, ADOBE_LENGTH));
        in.skip((long) length - start.length);
        if (start.length == ADOBE_LENGTH && startsWith(start, ADOBE)) {
            int coding = start[ADOBE_LENGTH - 1];
            if (coding >= 0 && coding <= MAX_COLOUR_CODING) {
                colourCoding = coding;
            }
        }
    }

    /** Writes what a decoder needs. */
    void write(JpegSegments out) throws IOException {
        if (jfif != null) {
            out.write(APP_0, jfif);
        }
        int orientation = exifOrientation == Orientation.NONE ? xmpOrientation : exifOrientation;
        if (orientation > Orientation.UPRIGHT) {
            out.write(APP_1, joined(EXIF, Orientation.tiff(orientation)));
        }
        byte[] profile = colourSpace.profile();
        if (profile.length > 0) {
            out.write(APP_2, joined(PROFILE, profile));
        }
        if (colourCoding >= 0) {
            byte[] adobe = Arrays.copyOf(ADOBE, ADOBE_LENGTH);
            adobe[6] = ADOBE_VERSION;
            adobe[ADOBE_LENGTH - 1] = (byte) colourCoding;
            out.write(APP_14, adobe);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static boolean startsWith(byte[] bytes, byte[] name) {
        return bytes.length >= name.length
                && Arrays.equals(bytes, 0, name.length, name, 0, name.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
