package io.cloudauth.core.picture;

import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyMaterialRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** The pieces of which a JPEG or a PNG is made. */
final class Pieces {

    private Pieces() {}

    /** Returns a picture of coloured squares, 64 x 64 pixels, by the platform's own encoder. */
    static byte[] written(String format, int imageType) {
        BufferedImage image = new BufferedImage(64, 64, imageType);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, (i % 64 / 16 * 60) << 16 | (i / 1024 * 60) << 8 | 90);
        }
        return encoded(format, image);
    }

    /** Returns an image by the platform's own encoder. */
    static byte[] encoded(String format, BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns what is sent of a picture. */
    static byte[] uploaded(byte[] picture) throws IOException {
        Image.Local image = Image.bytes(picture);
        image.examine(VerifyMaterialRequest.IMAGE_LIMITS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        image.writeTo(out);
        return out.toByteArray();
    }

    /** Returns a segment of a JPEG. */
    static byte[] segment(int code, byte[] content) {
        int length = content.length + 2;
        return joined(
                new byte[] {(byte) 0xFF, (byte) code, (byte) (length >> 8), (byte) length},
                content);
    }

    /** Returns a chunk of a PNG. */
    static byte[] chunk(String type, byte[] content) {
        byte[] checked = joined(ascii(type), content);
        CRC32 checksum = new CRC32();
        checksum.update(checked);
        return joined(number(content.length), checked, number((int) checksum.getValue()));
    }

    /** Returns Exif data of this orientation that also contain a text. */
    static byte[] tiff(int orientation, String text) {
        byte[] start =
                HexFormat.of()
                        .parseHex(
                                "4d4d002a000000080002"
                                        + "010f0002000000%02x".formatted(text.length() + 1)
                                        + "00000026"
                                        + "0112000300000001"
                                        + "%04x0000".formatted(orientation)
                                        + "00000000");
        return joined(start, ascii(text + '\0'));
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

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.asList(pieces).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
