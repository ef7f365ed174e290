package io.cloudauth.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Valid and invalid pictures, built from segments or chunks. They show no person. */
public final class TestPictures {

    static final byte[] QUANTISATION = segment(0xDB, new byte[65]);

    private TestPictures() {}

    /** Returns an upright JPEG of 64 x 64 pixels without metadata. */
    public static byte[] jpeg() {
        return jpeg(QUANTISATION, frame(64, 64), scan(200), end());
    }

    /** Returns a start marker and the given segments. */
    static byte[] jpeg(byte[]... pieces) {
        return joined(new byte[] {(byte) 0xFF, (byte) 0xD8}, joined(pieces));
    }

    static byte[] end() {
        return new byte[] {(byte) 0xFF, (byte) 0xD9};
    }

    static byte[] segment(int code, byte[] content) {
        int length = content.length + 2;
        return joined(
                new byte[] {(byte) 0xFF, (byte) code, (byte) (length >> 8), (byte) length},
                content);
    }

    static byte[] frame(int width, int height) {
        return frame(0xC0, width, height);
    }

    static byte[] frame(int code, int width, int height) {
        return segment(
                code,
                new byte[] {
                    8,
                    (byte) (height >> 8),
                    (byte) height,
                    (byte) (width >> 8),
                    (byte) width,
                    1,
                    1,
                    0x11,
                    0
                });
    }

    /** Returns a scan with data of this length, with stuffed bytes and restart markers. */
    static byte[] scan(int length) {
        byte[] data = new byte[length];
        new Random(7).nextBytes(data);
        for (int i = 0; i < length; i++) {
            if (data[i] == (byte) 0xFF) {
                data[i] = 0;
            }
        }
        for (int i = 0; i + 1 < length; i += 97) {
            data[i] = (byte) 0xFF;
            data[i + 1] = (byte) (i % 2 == 0 ? 0 : 0xD0 + i % 8);
        }
        return joined(segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0}), data);
    }

    /** Returns an Exif segment as phones write it: device, orientation, other metadata. */
    static byte[] exif(boolean littleEndian, int orientation, String device) {
        return segment(0xE1, joined(ascii("Exif\0\0"), tiff(littleEndian, orientation, device)));
    }

    /** Returns a TIFF structure of two entries, followed by the device's name. */
    static byte[] tiff(boolean littleEndian, int orientation, String device) {
        byte[] name = ascii(device + '\0');
        byte[] big =
                joined(
                        new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2},
                        new byte[] {0x01, 0x0F, 0, 2, 0, 0, 0, (byte) name.length, 0, 0, 0, 38},
                        new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0},
                        new byte[4],
                        name);
        if (!littleEndian) {
            return big;
        }
        byte[] little = big.clone();
        little[0] = 'I';
        little[1] = 'I';
        int[] sizes = {2, 2, 4, 2, 2, 2, 4, 4, 2, 2, 4, 2, 2, 4};
        int from = 0;
        for (int size : sizes) {
            for (int i = 0; i < size && from > 0; i++) {
                little[from + i] = big[from + size - 1 - i];
            }
            from += size;
        }
        return little;
    }

    /** Returns a black PNG of this size; without data if they do not fit into an array. */
    public static byte[] png(long width, long height) {
        byte[] data = width * height > 0x7FFF_FFFF ? new byte[20] : rows((int) width, (int) height);
        return png(header(width, height), chunk("IDAT", data), chunk("IEND", new byte[0]));
    }

    /** Returns the compressed rows of a black grey picture. */
    static byte[] rows(int width, int height) {
        return deflated(new byte[(width + 1) * height]);
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream to = new DeflaterOutputStream(out)) {
            to.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns a signature and the given chunks. */
    static byte[] png(byte[]... pieces) {
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, joined(pieces));
    }

    static byte[] header(long width, long height) {
        return chunk("IHDR", joined(number(width), number(height), new byte[] {8, 0, 0, 0, 0}));
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] checked = joined(ascii(type), content);
        CRC32 checksum = new CRC32();
        checksum.update(checked);
        return joined(number(content.length), checked, number(checksum.getValue()));
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.asList(pieces).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] number(long value) {
        return new byte[] {
            (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value
        };
    }
}
