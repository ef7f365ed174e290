package io.cloudauth.core.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** A JPEG made by the platform's own encoder, and what phones put into one. */
public final class Photo {
    /** What no picture may tell. */
    public static final String PLACE = "39.9042N 116.4074E";

    private static final HexFormat HEX = HexFormat.of();

    private Photo() {}

    /** Coloured squares. */
    public static byte[] jpeg(int width, int height) {
        return written("jpg", width, height);
    }

    /** The same as a PNG. */
    public static byte[] png(int width, int height) {
        return written("png", width, height);
    }

    /**
     * A JPEG that lies on its side, says so (orientation 6), and tells its place in Exif, a comment
     * and behind its end.
     */
    public static byte[] onItsSide(int width, int height) {
        byte[] plain = jpeg(width, height);
        byte[] place = Pieces.ascii(PLACE + '\0');
        byte[] tiff =
                HEX.parseHex(
                        "4d4d002a000000080002"
                                + "010f000200000013"
                                + "00000026"
                                + "0112000300000001"
                                + "00060000"
                                + "00000000");
        return Pieces.joined(
                Arrays.copyOf(plain, 2),
                Pieces.segment(0xE1, Pieces.joined(Pieces.ascii("Exif\0\0"), tiff, place)),
                Pieces.segment(0xFE, place),
                Arrays.copyOfRange(plain, 2, plain.length),
                place);
    }

    /** A valid JPEG of exactly this length, blown up by compressed data that no eye sees. */
    public static byte[] jpegOf(int length) {
        byte[] plain = jpeg(320, 240);
        byte[] all = Arrays.copyOf(plain, length);
        Arrays.fill(all, plain.length - 2, length - 2, (byte) 0);
        all[length - 2] = (byte) 0xFF;
        all[length - 1] = (byte) 0xD9;
        return all;
    }

    /** A JPEG whose header claims these dimensions. */
    public static byte[] claiming(int width, int height) {
        byte[] picture = jpeg(64, 64);
        for (int i = 2; ; i += 2 + ((picture[i + 2] & 0xFF) << 8) + (picture[i + 3] & 0xFF)) {
            if (picture[i + 1] == (byte) 0xC0) {
                byte[] size = HEX.parseHex("%04x%04x".formatted(height, width));
                System.arraycopy(size, 0, picture, i + 5, size.length);
                return picture;
            }
        }
    }

    /** Its pixels. */
    public static int[] pixels(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            int width = image.getWidth();
            return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x / 16 * 40 & 0xFF) << 16 | (y / 16 * 40 & 0xFF) << 8 | 90);
            }
        }
        return Pieces.encoded(format, image);
    }
}
