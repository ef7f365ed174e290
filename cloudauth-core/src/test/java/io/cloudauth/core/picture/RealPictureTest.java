package io.cloudauth.core.picture;

import static io.cloudauth.core.picture.Pieces.ascii;
import static io.cloudauth.core.picture.Pieces.chunk;
import static io.cloudauth.core.picture.Pieces.deflated;
import static io.cloudauth.core.picture.Pieces.joined;
import static io.cloudauth.core.picture.Pieces.segment;
import static io.cloudauth.core.picture.Pieces.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyMaterialRequest;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with pictures by a real encoder: where they end, and which colours they have. */
class RealPictureTest {

    private static final int COLORANTS = 3;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void jpegThatLacksOnlyItsEndIsCompleted(boolean progressive) throws IOException {
        byte[] whole = written(progressive);
        byte[] upload = uploaded(whole);
        for (int lost = 1; lost <= 2; lost++) {
            assertThat(uploaded(Arrays.copyOf(whole, whole.length - lost))).isEqualTo(upload);
        }
        byte[] trailer = joined(new byte[] {0, 0, 1, 10}, ascii("Image_UTC_Data"), ascii("SEFT"));
        byte[] withTrailer = joined(Arrays.copyOf(whole, whole.length - 2), trailer);
        assertThat(uploaded(withTrailer)).isEqualTo(upload);
        byte[] other = joined(Arrays.copyOf(whole, whole.length - 2), trailer, whole);
        assertThat(uploaded(other)).isEqualTo(upload);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void jpegThatLacksMoreIsRefused(boolean progressive) throws IOException {
        byte[] whole = written(progressive);
        for (int length = 3; length < whole.length - 2; length++) {
            assertThat(ruleBrokenBy(Arrays.copyOf(whole, length)))
                    .as("cut at %d of %d", length, whole.length)
                    .isEqualTo(Rule.IMAGE_DAMAGED);
        }
        byte[] cut = Arrays.copyOf(whole, whole.length - 20);
        assertThat(ruleBrokenBy(joined(cut, new byte[] {-1, (byte) 0xE0}, new byte[10_000])))
                .as("cut before a marker")
                .isEqualTo(Rule.IMAGE_DAMAGED);
    }

    @Test
    void scanOfComponentsInAnotherOrderIsRefused() throws IOException {
        byte[] picture = Jpeg.written().whole();
        assertThat(ruleBrokenBy(picture)).isNull();
        int scan = 0;
        while (picture[scan] != -1 || picture[scan + 1] != (byte) 0xDA) {
            scan++;
        }
        picture[scan + 5] = 2;
        picture[scan + 7] = 1;
        assertThat(ruleBrokenBy(picture)).isEqualTo(Rule.IMAGE_DAMAGED);
    }

    @Test
    void pngCutAnywhereIsRefused() {
        byte[] whole = Pieces.written("png", BufferedImage.TYPE_INT_RGB);
        for (int length = 8; length < whole.length; length++) {
            assertThat(ruleBrokenBy(Arrays.copyOf(whole, length))).isEqualTo(Rule.IMAGE_DAMAGED);
        }
    }

    @Test
    void pngWithTooFewRowsIsRefused() {
        Png png = Png.written(BufferedImage.TYPE_INT_RGB);
        byte[] rows = new byte[(3 * Png.SIDE + 1) * Png.SIDE];
        assertThat(ruleBrokenBy(png.withData(deflated(rows)))).isNull();
        byte[] fewer = Arrays.copyOf(rows, rows.length - 1);
        assertThat(ruleBrokenBy(png.withData(deflated(fewer)))).isEqualTo(Rule.IMAGE_DAMAGED);
        byte[] cut = Arrays.copyOf(png.data(), png.data().length - 1);
        assertThat(ruleBrokenBy(png.withData(cut))).isEqualTo(Rule.IMAGE_DAMAGED);
    }

    @Test
    void significantBitsStay() throws IOException {
        byte[] bits = chunk("sBIT", new byte[] {5, 6, 5});
        byte[] picture = Png.written(BufferedImage.TYPE_INT_RGB).withFirst(bits);
        assertThat(uploaded(picture)).isEqualTo(picture);
    }

    @Test
    void coloursOfPhonesAndCamerasStay() throws IOException {
        for (byte[] profile : new byte[][] {Profiles.displayP3("a"), Profiles.adobeRgb("b")}) {
            byte[] kept = profileOf(uploaded(withProfile(profile)));
            ICC_Profile read = ICC_Profile.getInstance(kept);
            assertThat(read.getData()).hasSameSizeAs(kept);
            for (int i = 0; i < COLORANTS; i++) {
                int tag = ByteBuffer.wrap(ascii("rgb".charAt(i) + "XYZ")).getInt();
                for (int j = 0; j < 3; j++) {
                    assertThat(fixed(read.getData(tag), 8 + 4 * j))
                            .isCloseTo(
                                    fixed(ICC_Profile.getInstance(profile).getData(tag), 8 + 4 * j),
                                    within(0.001));
                }
            }
            byte[] png = Png.written(BufferedImage.TYPE_INT_RGB).withFirst(compressed(profile));
            assertThat(profileOfPng(uploaded(png))).isEqualTo(kept);
        }
    }

    @Test
    void profileOfThePlainColoursOrOfUnknownOnesIsLeftOut() throws IOException {
        byte[] plain = Jpeg.written().whole();
        byte[] platforms = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        byte[] unknown = Profiles.linear("x");
        for (byte[] profile : new byte[][] {platforms, grey, unknown, Profiles.srgb("s")}) {
            assertThat(uploaded(withProfile(profile))).isEqualTo(plain);
        }
    }

    private static byte[] withProfile(byte[] profile) {
        return Jpeg.written().withFirst(segment(0xE2, joined(ascii("ICC_PROFILE\0\1\1"), profile)));
    }

    private static byte[] compressed(byte[] profile) {
        return chunk("iCCP", joined(ascii("ICC profile\0\0"), deflated(profile)));
    }

    /** Returns the profile, which follows the JFIF segment. */
    private static byte[] profileOf(byte[] jpeg) {
        int at = 20;
        int length = (jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF);
        return Arrays.copyOfRange(jpeg, at + 4 + 14, at + 2 + length);
    }

    /** Returns the profile, which follows the header. */
    private static byte[] profileOfPng(byte[] png) throws IOException {
        int length = ByteBuffer.wrap(png).getInt(33);
        byte[] content = Arrays.copyOfRange(png, 41, 41 + length);
        int from = content.length - (content.length - "ICC".length() - 2);
        byte[] data = Arrays.copyOfRange(content, from, content.length);
        return new InflaterInputStream(new ByteArrayInputStream(data)).readAllBytes();
    }

    private static double fixed(byte[] tag, int at) {
        return ByteBuffer.wrap(tag).getInt(at) / 65_536.0;
    }

    private static byte[] written(boolean progressive) throws IOException {
        BufferedImage image =
                ImageIO.read(
                        new ByteArrayInputStream(
                                Pieces.written("png", BufferedImage.TYPE_INT_RGB)));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(
                progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static @Nullable Rule ruleBrokenBy(byte[] picture) {
        try {
            Image.bytes(picture).examine(VerifyMaterialRequest.IMAGE_LIMITS);
            return null;
        } catch (InvalidRequestException e) {
            return e.violations().get(0).rule();
        }
    }
}
