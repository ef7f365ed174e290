package io.cloudauth.examples.batch.person;

import io.cloudauth.examples.batch.BatchProperties;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented persons for the demo. Their ID numbers are test numbers of the emulator. */
@Component
@ConditionalOnProperty("batch.demo-persons")
class DemoPersons {
    private static final String PASSED = "110000190001010012";
    private static final String FACES_DIFFER = "110000190001012042";
    private static final String LIVENESS_RISK = "110000190001012050";
    private static final String WRONG_CHECK_DIGIT = "110000190001010013";

    DemoPersons(BatchProperties properties, JdbcClient database) throws IOException {
        if (database.sql("SELECT COUNT(*) FROM person").query(Long.class).single() > 0) {
            return;
        }
        Path photo = photo();
        for (int i = 1; i <= properties.demoPersons(); i++) {
            database.sql(
                            "INSERT INTO person (id, order_no, name, id_number, picture)"
                                    + " VALUES (?, ?, ?, ?, ?)")
                    .params(i, "demo%028d".formatted(i), "测试", number(i), photo.toString())
                    .update();
        }
    }

    private static String number(int i) {
        if (i % 500 == 0) {
            return WRONG_CHECK_DIGIT;
        }
        if (i % 50 == 0) {
            return FACES_DIFFER;
        }
        return i % 70 == 0 ? LIVENESS_RISK : PASSED;
    }

    private static Path photo() throws IOException {
        Path photo = Files.createTempFile("batch", ".jpg");
        photo.toFile().deleteOnExit();
        BufferedImage grey = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(grey, "jpg", photo.toFile());
        return photo;
    }
}
