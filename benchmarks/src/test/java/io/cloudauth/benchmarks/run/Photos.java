package io.cloudauth.benchmarks.run;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos of about 1.5 MB: noise, which no encoder makes small. */
final class Photos {
    private static final long BYTES = 1_500_000;
    private static final int WIDTH = 1_024;

    private Photos() {}

    static void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path trial = directory.resolve("trial.jpg");
        noise(trial, 256);
        int height = (int) (256 * BYTES / Files.size(trial));
        Files.delete(trial);
        for (String name : new String[] {"face", "front", "back"}) {
            noise(directory.resolve(name + ".jpg"), height);
        }
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
