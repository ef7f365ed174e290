package io.cloudauth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialImageTest {

    private static final byte[] BYTES = {1, 2, 3};

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "FACE, image/jpeg, face.jpg",
        "FACE_GLOBAL, image/png, face-global.png",
        "CARD_FRONT, image/webp, card-front.image",
        "CARD_BACK, image/jpg, card-back.jpg"
    })
    void pictureIsSavedUnderItsName(MaterialPart part, String contentType, String name)
            throws IOException {
        Files.write(folder.resolve(name), new byte[100]);
        Path saved = MaterialImage.of(part, contentType, BYTES).saveIn(folder);
        assertThat(saved).isEqualTo(folder.resolve(name)).hasBinaryContent(BYTES);
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(saved));
        if (Files.getFileStore(saved).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void bytesAreCopiedInAndOut() {
        byte[] given = BYTES.clone();
        MaterialImage image = MaterialImage.of(MaterialPart.FACE, "image/png", given);
        given[0] = 9;
        image.reveal()[1] = 9;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        image.writeTo(out);
        assertThat(out.toByteArray()).isEqualTo(BYTES).isEqualTo(image.reveal());
        assertThat(image.length()).isEqualTo(3);
    }

    @Test
    void failureOfFileOrStreamReachesTheCaller() {
        MaterialImage image = MaterialImage.of(MaterialPart.FACE, "image/png", BYTES);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> image.saveIn(folder.resolve("missing")));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(
                        () ->
                                image.writeTo(
                                        new OutputStream() {
                                            @Override
                                            public void write(int b) throws IOException {
                                                throw new IOException("full");
                                            }
                                        }));
    }

    @Test
    void linksEndFiveMinutesAfterTheyWereGiven() {
        Material material =
                Material.builder()
                        .faceImageUrl("https://cdn.example/face.jpg")
                        .linksGivenAt(Instant.parse("2026-01-01T00:00:00Z"))
                        .build();
        assertThat(material.linksExpireAt()).contains(Instant.parse("2026-01-01T00:05:00Z"));
        assertThat(Material.builder().build().linksExpireAt()).isEmpty();
        assertThat(MaterialPart.FACE.linkIn(material)).isPresent();
        assertThat(MaterialPart.CARD_FRONT.linkIn(material)).isEmpty();
    }
}
