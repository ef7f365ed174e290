package io.cloudauth.benchmarks.run;

import io.cloudauth.benchmarks.jmh.Images;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** JPEG photos of random noise, which the encoder cannot compress much. */
final class Photos {
    /** A photo of about 100 kB. */
    static final String SMALL_FACE = "small-face.jpg";

    private static final int WIDTH = 1_024;
    private static final int TRIAL_HEIGHT = 256;

    private Photos() {}

    /** Writes three photos of about 1.5 MB for VerifyMaterial. */
    static void write(Path directory) throws IOException {
        for (String name : new String[] {"face", "front", "back"}) {
            write(directory.resolve(name + ".jpg"), 1_500_000);
        }
    }

    /** Writes a large and a small photo for ContrastFaceVerify. */
    static void writeFaces(Path directory) throws IOException {
        write(directory.resolve(Images.LARGE_FACE), 1_040_000);
        write(directory.resolve(SMALL_FACE), 100_000);
    }

    /** Writes a photo of about this size, at most 1 % larger. */
    private static void write(Path file, long bytes) throws IOException {
        Files.createDirectories(file.getParent());
        noise(file, TRIAL_HEIGHT);
        noise(file, (int) (TRIAL_HEIGHT * bytes / Files.size(file)));
    }

    private static void noise(Path file, int height) throws IOException {
        Random random = new Random(file.getFileName().toString().hashCode());
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ImageIO.write(image, "jpg", file.toFile());
    }
}
