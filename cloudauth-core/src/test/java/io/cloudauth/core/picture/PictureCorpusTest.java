package io.cloudauth.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.model.Image;
import io.cloudauth.model.ImageLimits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares each picture of a folder with its upload, by the platform's decoder: {@code
 * -Dpictures.corpus=<folder>}. Without the folder there are no tests.
 */
class PictureCorpusTest {

    private static final @Nullable String FOLDER = System.getProperty("pictures.corpus");
    private static final ImageLimits LIMITS = new ImageLimits(16 << 20, 16 << 20, 1);

    @TestFactory
    Stream<DynamicTest> uploadHasTheSamePixels() throws IOException {
        if (FOLDER == null) {
            return Stream.empty();
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(FOLDER))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> compare(file)));
    }

    private static void compare(Path file) throws IOException {
        byte[] original = Files.readAllBytes(file);
        byte[] upload = upload(original);
        int[] pixels = pixels(original);
        if (upload != null) {
            assertThat(upload(upload)).isEqualTo(upload);
            if (pixels != null) {
                assertThat(pixels(upload)).isEqualTo(pixels);
            }
        }
    }

    private static byte @Nullable [] upload(byte[] picture) throws IOException {
        Image.Local image = Image.bytes(picture);
        try {
            image.examine(LIMITS);
        } catch (InvalidRequestException refused) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        image.writeTo(out);
        return out.toByteArray();
    }

    /** Returns null if the decoder refuses the picture. */
    private static int @Nullable [] pixels(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            int width = image.getWidth();
            return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
