package io.cloudauth.conformance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures of noise, which hold no metadata: they arrive byte for byte as they are. */
public final class Pictures {

    private Pictures() {}

    /** Every value of a byte is in it. */
    public static byte[] jpeg() {
        return picture("jpg", 240);
    }

    /** A little smaller than 1 MiB, the limit of the financial-grade product. */
    public static byte[] largestJpeg() {
        return picture("jpg", 1316);
    }

    /** A small one. */
    public static byte[] png() {
        return picture("png", 64);
    }

    private static byte[] picture(String format, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < side * side; i++) {
            image.setRGB(i % side, i / side, random.nextInt(1 << 24));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
