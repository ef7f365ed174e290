package io.cloudauth.model;

import static io.cloudauth.model.TestPictures.ascii;
import static io.cloudauth.model.TestPictures.chunk;
import static io.cloudauth.model.TestPictures.end;
import static io.cloudauth.model.TestPictures.frame;
import static io.cloudauth.model.TestPictures.header;
import static io.cloudauth.model.TestPictures.jpeg;
import static io.cloudauth.model.TestPictures.png;
import static io.cloudauth.model.TestPictures.rows;
import static io.cloudauth.model.TestPictures.scan;
import static io.cloudauth.model.TestPictures.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that malicious and damaged pictures are invalid, and by which rule. */
class PictureStructureTest {

    @TempDir Path folder;

    private static final int SIXTEEN_MB = 16 * 1024 * 1024;

    @Test
    void pictureCutAnywhereIsRefused() {
        byte[] jpeg = jpeg(exif(), frame(64, 64), scan(9_000), end());
        byte[] png = png(header(64, 64), chunk("IDAT", rows(64, 64)), chunk("IEND", ascii("")));
        for (byte[] whole : new byte[][] {jpeg, png}) {
            assertThat(ruleBrokenBy(whole)).isNull();
            for (int length = 1; length < whole.length; length++) {
                assertThat(ruleBrokenBy(Arrays.copyOf(whole, length)))
                        .as("cut at %d of %d", length, whole.length)
                        .isIn(Rule.IMAGE_FORMAT, Rule.IMAGE_DAMAGED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"63,64", "64,63", "1,65535"})
    void sideUnder64PixelsIsRefused(int width, int height) {
        assertThat(ruleBrokenBy(jpeg(frame(width, height), scan(9), end())))
                .isEqualTo(Rule.IMAGE_TOO_SMALL);
        assertThat(ruleBrokenBy(png(width, height))).isEqualTo(Rule.IMAGE_TOO_SMALL);
    }

    @Test
    void oneHundredMillionPixelsAreTakenAndOneRowMoreIsNot() {
        assertThat(ruleBrokenBy(jpeg(frame(10_000, 10_000), scan(9), end()))).isNull();
        assertThat(ruleBrokenBy(jpeg(frame(10_000, 10_001), scan(9), end())))
                .isEqualTo(Rule.IMAGE_TOO_MANY_PIXELS);
        assertThat(ruleBrokenBy(jpeg(frame(65_535, 65_535), scan(9), end())))
                .isEqualTo(Rule.IMAGE_TOO_MANY_PIXELS);
        assertThat(ruleBrokenBy(png(10_000, 10_000))).isNull();
        assertThat(ruleBrokenBy(png(0x7FFF_FFFFL, 0x7FFF_FFFFL)))
                .isEqualTo(Rule.IMAGE_TOO_MANY_PIXELS);
        assertThat(ruleBrokenBy(png(0xFFFF_FFFFL, 64))).isEqualTo(Rule.IMAGE_TOO_MANY_PIXELS);
    }

    @Test
    void pictureWithoutWhatMakesItOneIsRefused() {
        assertThat(ruleBrokenBy(jpeg(scan(9), end()))).isEqualTo(Rule.IMAGE_DAMAGED);
        assertThat(ruleBrokenBy(jpeg(frame(64, 64), end()))).isEqualTo(Rule.IMAGE_DAMAGED);
        assertThat(ruleBrokenBy(jpeg(frame(64, 64), frame(0xC2, 65_535, 65_535), scan(9), end())))
                .as("a second frame")
                .isEqualTo(Rule.IMAGE_DAMAGED);
        assertThat(ruleBrokenBy(jpeg(frame(64, 0), scan(9), end()))).isEqualTo(Rule.IMAGE_DAMAGED);
        assertThat(ruleBrokenBy(jpeg(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 1}, end())))
                .as("a segment shorter than its length")
                .isEqualTo(Rule.IMAGE_DAMAGED);
        assertThat(ruleBrokenBy(png(chunk("IDAT", new byte[9]), header(64, 64))))
                .isEqualTo(Rule.IMAGE_DAMAGED);
        assertThat(ruleBrokenBy(png(header(64, 64), header(64, 64), chunk("IEND", ascii("")))))
                .isEqualTo(Rule.IMAGE_DAMAGED);
        assertThat(ruleBrokenBy(png(header(64, 64), chunk("IEND", ascii("")))))
                .isEqualTo(Rule.IMAGE_DAMAGED);
        assertThat(ruleBrokenBy(png(header(64, 64), new byte[] {-1, -1, -1, -1, 'I', 'D', 'A'})))
                .isEqualTo(Rule.IMAGE_DAMAGED);
    }

    @Test
    void streamOfAnotherLengthThanToldIsRefused() {
        byte[] whole = TestPictures.jpeg();
        for (int length : new int[] {whole.length - 1, whole.length + 1, SIXTEEN_MB}) {
            assertThat(ruleBrokenBy(Image.stream(() -> new ByteArrayInputStream(whole), length)))
                    .isEqualTo(Rule.IMAGE_LENGTH);
        }
    }

    @Test
    void streamThatNeverEndsIsReadNoFurtherThanAPictureMayBeLong() {
        byte[] whole = TestPictures.jpeg();
        Image.Local endless =
                Image.stream(
                        () -> new SequenceInputStream(new ByteArrayInputStream(whole), new Zeros()),
                        whole.length);
        assertThat(ruleBrokenBy(endless)).isEqualTo(Rule.IMAGE_TOO_LARGE);
        Image.Local withinIts =
                Image.stream(
                        () ->
                                new SequenceInputStream(
                                        new ByteArrayInputStream(jpeg(frame(64, 64), scan(9))),
                                        new Zeros()),
                        9);
        assertThat(ruleBrokenBy(withinIts)).isEqualTo(Rule.IMAGE_TOO_LARGE);
    }

    @Test
    void factsAreThoseOfTheHeader() {
        assertThat(Image.bytes(png(640, 480)).examine(VerifyMaterialRequest.IMAGE_LIMITS))
                .isEqualTo(new Image.Local.Facts("image/png", 640, 480, png(640, 480).length));
        assertThat(Image.bytes(TestPictures.jpeg()).examine(VerifyMaterialRequest.IMAGE_LIMITS))
                .isEqualTo(new Image.Local.Facts("image/jpeg", 64, 64, TestPictures.jpeg().length));
    }

    @Test
    void pictureIsLookedThroughAgainOnlyWhereItMayHaveChanged() throws IOException {
        byte[] first = png(640, 480);
        byte[] second = TestPictures.jpeg();
        AtomicInteger opened = new AtomicInteger();
        Image.Local stream =
                Image.stream(
                        () ->
                                new ByteArrayInputStream(
                                        opened.getAndIncrement() == 0 ? first : second),
                        second.length);
        assertThat(ruleBrokenBy(stream)).isEqualTo(Rule.IMAGE_LENGTH);
        assertThat(stream.examine(VerifyMaterialRequest.IMAGE_LIMITS).contentType())
                .isEqualTo("image/jpeg");
        assertThat(stream.examine(VerifyMaterialRequest.IMAGE_LIMITS).contentType())
                .isEqualTo("image/jpeg");
        assertThat(opened).hasValue(3);

        Path file = Files.write(folder.resolve("face"), first);
        Image.Local picture = Image.file(file);
        Image.Local.Facts facts = picture.examine(VerifyMaterialRequest.IMAGE_LIMITS);
        assertThat(picture.examine(VerifyMaterialRequest.IMAGE_LIMITS)).isSameAs(facts);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(picture.examine(VerifyMaterialRequest.IMAGE_LIMITS))
                .isNotSameAs(facts)
                .isEqualTo(facts);
        Files.write(file, second);
        assertThat(picture.examine(VerifyMaterialRequest.IMAGE_LIMITS).contentType())
                .isEqualTo("image/jpeg");
        Files.delete(file);
        assertThat(ruleBrokenBy(picture)).isEqualTo(Rule.IMAGE_UNREADABLE);

        Image.Local bytes = Image.bytes(first);
        assertThat(bytes.examine(VerifyMaterialRequest.IMAGE_LIMITS))
                .isSameAs(bytes.examine(VerifyMaterialRequest.IMAGE_LIMITS));
    }

    @Test
    void examiningNamesTheRuleAndNotTheFile() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () ->
                                Image.file(Path.of("张三.jpg"))
                                        .examine(VerifyMaterialRequest.IMAGE_LIMITS))
                .satisfies(
                        e ->
                                assertThat(e.violations().get(0).rule())
                                        .isEqualTo(Rule.IMAGE_UNREADABLE))
                .withMessageNotContaining("张三")
                .withNoCause();
    }

    private static byte[] exif() {
        return segment(0xE1, ascii("Exif\0\0MM\0*\0\0\0\10\0\0\0\0\0\0"));
    }

    private static @Nullable Rule ruleBrokenBy(byte[] picture) {
        return ruleBrokenBy(Image.bytes(picture));
    }

    private static @Nullable Rule ruleBrokenBy(Image.Local picture) {
        try {
            picture.examine(VerifyMaterialRequest.IMAGE_LIMITS);
            return null;
        } catch (InvalidRequestException e) {
            assertThat(e.violations()).hasSize(1);
            return e.violations().get(0).rule();
        }
    }

    private static final class Zeros extends InputStream {
        @Override
        public int read() {
            return 0;
        }
    }
}
