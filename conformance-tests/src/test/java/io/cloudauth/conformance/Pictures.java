package io.cloudauth.conformance;

import java.util.Random;

/** Bytes that begin as a picture does and show nobody. */
final class Pictures {

    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Pictures() {}

    /** Every value of a byte is in it. */
    static byte[] jpeg() {
        return picture(JPEG_START, 100_000);
    }

    static byte[] png() {
        return picture(PNG_START, 5_000);
    }

    private static byte[] picture(byte[] start, int length) {
        byte[] picture = new byte[length];
        new Random(1).nextBytes(picture);
        System.arraycopy(start, 0, picture, 0, start.length);
        return picture;
    }
}
