package io.cloudauth.model;

import static io.cloudauth.model.Broken.broken;
import static io.cloudauth.model.Broken.ofMaterial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.error.FileProblem;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalImageRulesTest {

    private static final byte[] JPEG = TestPictures.jpeg();
    private static final byte[] PNG = TestPictures.png(64, 64);
    private static final byte[] GIF = {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0};
    private static final int TWO_MB = 2 * 1024 * 1024;
    private static final int SIXTEEN_MB = 16 * 1024 * 1024;

    @TempDir Path folder;

    @Test
    void jpegAndPngAreTaken() throws IOException {
        for (byte[] picture : new byte[][] {JPEG, PNG, Arrays.copyOf(JPEG, SIXTEEN_MB)}) {
            assertThat(rulesBrokenBy(Image.bytes(picture))).isEmpty();
            assertThat(rulesBrokenBy(Image.file(written(picture)))).isEmpty();
            assertThat(
                            rulesBrokenBy(
                                    Image.stream(
                                            () -> new ByteArrayInputStream(picture),
                                            picture.length)))
                    .isEmpty();
        }
    }

    @Test
    void everyPictureOfARequestIsChecked() {
        assertThat(
                        ofMaterial(
                                r ->
                                        r.faceImage(Image.bytes(GIF))
                                                .idCardFrontImage(Image.bytes(new byte[0]))
                                                .idCardBackImage(Image.file(folder))))
                .containsExactly(
                        new Violation("faceImage", Rule.IMAGE_FORMAT, FileProblem.GIF),
                        broken("idCardFrontImage", Rule.IMAGE_EMPTY),
                        new Violation(
                                "idCardBackImage", Rule.IMAGE_UNREADABLE, FileProblem.DIRECTORY));
    }

    @Test
    void missingFileOrFolderIsRefused() {
        assertThat(rulesBrokenBy(Image.file(folder.resolve("missing.jpg"))))
                .containsExactly(Rule.IMAGE_UNREADABLE);
        assertThat(rulesBrokenBy(Image.file(folder))).containsExactly(Rule.IMAGE_UNREADABLE);
    }

    @Test
    void theMessageSaysWhyTheFileCannotBeReadButNotItsName() {
        InvalidRequestException missing =
                catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> material(Image.file(folder.resolve("zhangsan.jpg"))));
        assertThat(missing)
                .hasMessageContaining("faceImage is missing or cannot be read: no such file")
                .hasMessageNotContainingAny("zhangsan", folder.toString());
        assertThat(missing.violations().get(0).message(Locale.CHINA)).endsWith(": 文件不存在");
        InvalidRequestException directory =
                catchThrowableOfType(
                        InvalidRequestException.class, () -> material(Image.file(folder)));
        assertThat(directory).hasMessageContaining("it is a directory");
    }

    @Test
    void theMessageSaysThatPermissionIsDenied() throws IOException {
        Path file = Files.write(folder.resolve("closed.jpg"), new byte[] {1});
        assertThat(file.toFile().setReadable(false)).isTrue();
        // the user root can read every file: then it is a file without a picture
        String cause =
                Files.isReadable(file)
                        ? "faceImage is"
                        : "faceImage is missing or cannot be read: permission denied";
        assertThatThrownBy(() -> material(Image.file(file))).hasMessageContaining(cause);
    }

    private static VerifyMaterialRequest material(Image face) {
        return VerifyMaterialRequest.builder()
                .bizId("order-1")
                .name("测试")
                .idCardNumber("11010519491231002X")
                .faceImage(face)
                .build();
    }

    @Test
    void emptyPictureIsRefused() throws IOException {
        assertThat(rulesBrokenBy(Image.bytes(new byte[0]))).containsExactly(Rule.IMAGE_EMPTY);
        assertThat(rulesBrokenBy(Image.file(written(new byte[0]))))
                .containsExactly(Rule.IMAGE_EMPTY);
        assertThat(rulesBrokenBy(Image.stream(InputStream::nullInputStream, 0)))
                .containsExactly(Rule.IMAGE_EMPTY);
    }

    @Test
    void pictureOverTwoMegabytesWithoutItsMetadataIsRefused() throws IOException {
        byte[] frame = TestPictures.frame(64, 64);
        int rest = TestPictures.jpeg(frame, TestPictures.scan(0), TestPictures.end()).length;
        for (int length : new int[] {TWO_MB, TWO_MB + 1}) {
            byte[] scan = TestPictures.scan(length - rest);
            byte[] plain = TestPictures.jpeg(frame, scan, TestPictures.end());
            byte[] notes = TestPictures.segment(0xFE, new byte[60_000]);
            byte[] full = TestPictures.jpeg(notes, frame, scan, TestPictures.end(), new byte[100]);
            assertThat(plain).hasSize(length);
            for (Image picture : List.of(Image.bytes(full), Image.file(written(full)))) {
                assertThat(rulesBrokenBy(picture))
                        .isEqualTo(length > TWO_MB ? List.of(Rule.IMAGE_TOO_LARGE) : List.of());
            }
        }
    }

    @Test
    void originalOverSixteenMegabytesIsRefused() throws IOException {
        byte[] large = Arrays.copyOf(PNG, SIXTEEN_MB + 1);
        assertThat(rulesBrokenBy(Image.bytes(large))).containsExactly(Rule.IMAGE_TOO_LARGE);
        assertThat(rulesBrokenBy(Image.file(written(large)))).containsExactly(Rule.IMAGE_TOO_LARGE);
        assertThat(
                        rulesBrokenBy(
                                Image.stream(() -> new ByteArrayInputStream(PNG), SIXTEEN_MB + 1L)))
                .containsExactly(Rule.IMAGE_TOO_LARGE);
        assertThatThrownBy(() -> material(Image.bytes(large)))
                .hasMessageContaining("2 MB in the legacy product")
                .hasMessageContaining("with its metadata 16 MB");
    }

    @ParameterizedTest
    @CsvSource({
        "HEIC, 00000018667479706865696300000000",
        "HEIC, 000000246674797068656978",
        "HEIC, 00000024667479706d696631",
        "AVIF, 0000001c6674797061766966",
        "WEBP, 524946462400000057454250",
        "GIF, 474946383961",
        "BMP, 424d460000000000000036000000",
        "TIFF, 49492a0008000000",
        "TIFF, 4d4d002a00000008",
        "NONE, 25504446",
        "NONE, 424d7e7e7e7e7e7e7e7e7e7e7e",
        "NONE, 00000018667479706d703432"
    })
    void anotherFormatIsCalledByItsName(FileProblem format, String start) throws IOException {
        Path file = Files.write(folder.resolve("face.jpg"), HexFormat.of().parseHex(start));
        List<Violation> violations = ofMaterial(r -> r.faceImage(Image.file(file)));
        assertThat(violations)
                .containsExactly(new Violation("faceImage", Rule.IMAGE_FORMAT, format));
        if (format != FileProblem.NONE) {
            assertThat(violations.get(0).message(Locale.ENGLISH)).endsWith("convert it to JPEG");
            assertThat(violations.get(0).message(Locale.CHINA)).endsWith("请转换为 JPEG");
        }
    }

    @Test
    void pictureOfAnotherFormatIsRefused() throws IOException {
        byte[] shortOne = {(byte) 0xFF, (byte) 0xD8};
        for (byte[] other : new byte[][] {GIF, shortOne, {(byte) 0x89, 'P', 'N', 'G'}}) {
            assertThat(rulesBrokenBy(Image.bytes(other))).containsExactly(Rule.IMAGE_FORMAT);
            assertThat(rulesBrokenBy(Image.file(written(other))))
                    .containsExactly(Rule.IMAGE_FORMAT);
            assertThat(
                            rulesBrokenBy(
                                    Image.stream(
                                            () -> new ByteArrayInputStream(other), other.length)))
                    .containsExactly(Rule.IMAGE_FORMAT);
        }
    }

    @Test
    void sourceThatFailsIsAViolationThatTellsNothingOfIt() {
        Image failing =
                Image.stream(
                        () -> {
                            throw new IOException("/home/张三/face.jpg");
                        },
                        10);
        Image uncheckedly =
                Image.stream(
                        () -> {
                            throw new UncheckedIOException(new IOException("gone"));
                        },
                        10);
        assertThat(rulesBrokenBy(failing)).containsExactly(Rule.IMAGE_UNREADABLE);
        assertThat(rulesBrokenBy(uncheckedly)).containsExactly(Rule.IMAGE_UNREADABLE);
        assertThatThrownBy(() -> Broken.goodMaterial().faceImage(failing).build())
                .hasMessageNotContaining("张三")
                .hasNoCause();
    }

    @Test
    void sourceIsClosedAfterTheCheckAndOpensAnew() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        Image image =
                Image.stream(
                        () -> {
                            opened.incrementAndGet();
                            return new FilterInputStream(new ByteArrayInputStream(JPEG)) {
                                @Override
                                public void close() throws IOException {
                                    closed.incrementAndGet();
                                    super.close();
                                }
                            };
                        },
                        JPEG.length);
        VerifyMaterialRequest request = Broken.goodMaterial().faceImage(image).build();
        assertThat(opened).hasValue(1);
        assertThat(closed).hasValue(1);
        Image.Local local = (Image.Local) request.faceImage();
        try (InputStream again = local.open()) {
            assertThat(again.readAllBytes()).isEqualTo(JPEG);
        }
        assertThat(local.length()).isEqualTo(JPEG.length);
    }

    @Test
    void bytesAreCopied() throws IOException {
        byte[] bytes = JPEG.clone();
        Image.Local image = Image.bytes(bytes);
        bytes[0] = 0;
        try (InputStream stream = image.open()) {
            assertThat(stream.readAllBytes()).isEqualTo(JPEG);
        }
    }

    @Test
    void negativeLengthIsRefusedAtOnce() {
        assertThatThrownBy(() -> Image.stream(InputStream::nullInputStream, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Rule> rulesBrokenBy(Image image) {
        return ofMaterial(r -> r.faceImage(image)).stream()
                .map(violation -> violation.rule())
                .toList();
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "picture", ".bin"), content);
    }
}
