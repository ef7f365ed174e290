package io.cloudauth.internal.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The orientation of a picture: a number in its metadata from which a viewer program knows how to
 * turn the picture. When the library removes the metadata of a picture, it keeps only this number.
 * Without it, a phone's portrait picture appears on its side.
 */
final class Orientation {

    /** The orientation of a picture that needs no turning. */
    static final int UPRIGHT = 1;

    /** Stands for metadata without a valid orientation. */
    static final int NONE = 0;

    private static final int LAST_ORIENTATION = 8;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int BIG_ENDIAN = 0x4D4D;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRY = 12;

    /** The orientation in XMP, as an attribute or as an element. */
    private static final Pattern XMP =
            Pattern.compile("\\btiff:Orientation(?:\\s*=\\s*[\"']|>)\\s*([1-8])\\s*[\"'<]");

    private Orientation() {}

    /**
     * Reads the orientation from a TIFF structure, such as Exif data. Always consumes the whole
     * structure.
     *
     * @param length the length of the structure in bytes
     * @return 1 to 8, or {@link #NONE}
     */
    static int read(PictureReader in, long length) throws IOException {
        Tiff tiff = new Tiff(in, length);
        int orientation = tiff.orientation();
        in.skip(tiff.left);
        return orientation;
    }

    /** Returns the number if it is an orientation, otherwise {@link #NONE}. */
    static int valid(long number) {
        return number >= UPRIGHT && number <= LAST_ORIENTATION ? (int) number : NONE;
    }

    /** Returns the orientation in XMP, or {@link #NONE}. */
    static int ofXmp(CharSequence xmp) {
        Matcher found = XMP.matcher(xmp);
        return found.find() ? Integer.parseInt(found.group(1)) : NONE;
    }

    /** Returns a TIFF structure that contains only this orientation. */
    static byte[] tiff(int orientation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
        out.writeBytes(new byte[] {TAG >> 8, TAG & 0xFF, 0, SHORT, 0, 0, 0, 1});
        out.writeBytes(new byte[] {0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        return out.toByteArray();
    }

    /**
     * A forward-only reader of a TIFF structure. If the TIFF directory (the list of tags) starts
     * before the current position, {@link #orientation} returns {@link #NONE}.
     */
    private static final class Tiff {
        private final PictureReader in;
        private final long length;
        private long left;
        private boolean littleEndian;

        Tiff(PictureReader in, long length) {
            this.in = in;
            this.length = length;
            this.left = length;
        }

        int orientation() throws IOException {
            if (left < 8) {
                return NONE;
            }
            int order = number(2);
            littleEndian = order == LITTLE_ENDIAN;
            if ((!littleEndian && order != BIG_ENDIAN) || number(2) != 42) {
                return NONE;
            }
            long directory = ((long) number(2) << 16) | number(2);
            if (littleEndian) {
                directory = ((directory & 0xFFFF) << 16) | (directory >>> 16);
            }
            if (directory < length - left || directory > length - 2) {
                return NONE;
            }
            skip(directory - (length - left));
            return orientationInDirectory();
        }

        private int orientationInDirectory() throws IOException {
            int entries = number(2);
            for (int i = 0; i < entries && left >= ENTRY; i++) {
                int tag = number(2);
                int type = number(2);
                skip(4);
                int first = number(2);
                int second = number(2);
                if (tag == TAG && type == SHORT) {
                    return valid(first);
                }
                if (tag == TAG) {
                    long high = littleEndian ? second : first;
                    // some phones write a long number
                    return type == LONG ? valid(high << 16 | (first + second - high)) : NONE;
                }
            }
            return NONE;
        }

        private void skip(long count) throws IOException {
            in.skip(count);
            left -= count;
        }

        private int number(int bytes) throws IOException {
            int value = 0;
            for (int i = 0; i < bytes; i++) {
                int next = in.read();
                value |= next << (8 * (littleEndian ? i : bytes - 1 - i));
            }
            left -= bytes;
            return value;
        }
    }
}
