package io.cloudauth.emulator.internal.media;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A generator of JPEG images in a single shade of grey. Each block of 8 by 8 pixels consists of its
 * mean value only, and all blocks have the same value.
 */
final class PlainPhoto {

    private static final int BLOCK = 8;

    private PlainPhoto() {}

    static byte[] jpeg(int width, int height) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(512);
        marker(file, 0xd8);
        segment(file, 0xe0, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
        int[] quantization = new int[65];
        Arrays.fill(quantization, 1, quantization.length, 1);
        segment(file, 0xdb, quantization);
        // one component of 8 bits
        segment(file, 0xc0, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0);
        segment(file, 0xc4, codes(0x00, 2, 0, 9));
        segment(file, 0xc4, codes(0x10, 1, 0));
        segment(file, 0xda, 1, 1, 0, 0, 63, 0);
        file.writeBytes(scan((width + BLOCK - 1) / BLOCK * ((height + BLOCK - 1) / BLOCK)));
        marker(file, 0xd9);
        return file.toByteArray();
    }

    /** Returns a table with codes of two bits at most: 0 and, if there are two symbols, 10. */
    private static int[] codes(int table, int count, int... symbols) {
        int[] content = new int[17 + count];
        content[0] = table;
        content[1] = 1;
        content[2] = count - 1;
        System.arraycopy(symbols, 0, content, 17, count);
        return content;
    }

    /**
     * Returns the blocks. The first has the difference 448 from mid-grey, which needs 9 bits, and
     * the others have the difference 0. All of them end after this value.
     */
    private static byte[] scan(int blocks) {
        StringBuilder bits = new StringBuilder("10").append("111000000").append('0');
        bits.append("00".repeat(blocks - 1));
        while (bits.length() % 8 != 0) {
            bits.append('1');
        }
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    private static void marker(ByteArrayOutputStream file, int code) {
        file.write(0xff);
        file.write(code);
    }

    private static void segment(ByteArrayOutputStream file, int code, int... content) {
        marker(file, code);
        int length = content.length + 2;
        file.write(length >> 8);
        file.write(length);
        for (int value : content) {
            file.write(value);
        }
    }
}
