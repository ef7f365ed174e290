package io.cloudauth.core.picture;

import static io.cloudauth.core.picture.Pieces.ascii;
import static io.cloudauth.core.picture.Pieces.chunk;
import static io.cloudauth.core.picture.Pieces.deflated;
import static io.cloudauth.core.picture.Pieces.joined;
import static io.cloudauth.core.picture.Pieces.segment;
import static io.cloudauth.core.picture.Pieces.tiff;
import static io.cloudauth.core.picture.Pieces.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hides a text in each place of a JPEG and a PNG. Where the picture is accepted, its upload must be
 * the same, byte for byte, as that of the picture without the text.
 */
class HiddenTextTest {

    private static final String TEXT = "Phone of Zhang, 39.9N 116.4E";
    private static final byte[] HIDDEN = ascii(TEXT);
    private static final Jpeg JPEG = Jpeg.written();
    private static final Png RGB = Png.written(BufferedImage.TYPE_INT_RGB);
    private static final Png PALETTE = Png.written(BufferedImage.TYPE_BYTE_INDEXED);
    private static final byte[] P3 = Profiles.displayP3("Display P3");

    /** A picture with a hidden text, and the same picture without it. */
    private static final class Hiding {
        private final String place;
        private final byte[] full;
        private final byte[] plain;

        Hiding(String place, byte[] full, byte[] plain) {
            this.place = place;
            this.full = full;
            this.plain = plain;
        }

        @Override
        public String toString() {
            return place;
        }
    }

    static Stream<Hiding> removed() {
        return Stream.concat(removedFromJpeg(), removedFromPng());
    }

    private static Stream<Hiding> removedFromJpeg() {
        byte[] plain = JPEG.whole();
        byte[] plainJfif = ascii("JFIF\0\1\1\0\0\1\0\1\0\0");
        byte[] jfif = joined(ascii("JFIF\0\1Z\1"), Arrays.copyOf(HIDDEN, 4), new byte[2]);
        byte[] adobe = joined(ascii("Adobe"), Arrays.copyOf(HIDDEN, 6), new byte[] {1});
        byte[] profile = profileSegment(P3);
        byte[] otherTable = joined(new byte[] {3}, Arrays.copyOf(HIDDEN, 64));
        byte[] otherCodes = joined(new byte[] {0x13, 1}, new byte[15], new byte[] {'Z'});
        byte[] zeroLength = joined(new byte[] {-1, (byte) 0xE5, 0, 0}, HIDDEN);
        byte[] badExif = joined(ascii("Exif\0\0"), HIDDEN);
        byte[] xmp = ascii("http://ns.adobe.com/xap/1.0/\0" + TEXT);
        byte[] adobeSegment = segment(0xEE, ascii("Adobe\0\144\0\0\0\0\1"));
        return Stream.of(
                        Stream.of(
                                new Hiding(
                                        "JFIF version and density",
                                        JPEG.withJfif(jfif),
                                        JPEG.withJfif(plainJfif)),
                                jpeg("JFIF thumbnail", JPEG.withJfif(joined(JPEG.jfif(), HIDDEN))),
                                jpeg("JFIF extension", afterStart(0xE0, ascii("JFXX\0" + TEXT))),
                                jpeg(
                                        "Exif",
                                        afterStart(0xE1, joined(ascii("Exif\0\0"), tiff(1, TEXT)))),
                                jpeg("damaged Exif", afterStart(0xE1, badExif)),
                                jpeg("XMP", afterStart(0xE1, xmp)),
                                jpeg("APP1 of no kind", afterStart(0xE1, HIDDEN)),
                                jpeg("APP2 of no kind", afterStart(0xE2, HIDDEN)),
                                jpeg("APP14 of no kind", afterStart(0xEE, HIDDEN)),
                                jpeg("comment", afterStart(0xFE, HIDDEN)),
                                jpeg("number of lines", afterStart(0xDC, HIDDEN)),
                                jpeg("between segments", JPEG.withFirst(HIDDEN)),
                                jpeg("after a stuffed byte", JPEG.withFirst(stuffed())),
                                jpeg("after a segment of length 0", JPEG.withFirst(zeroLength)),
                                jpeg("after a restart", JPEG.withFirst(alone(0xD3))),
                                jpeg("after TEM", JPEG.withFirst(alone(0x01))),
                                jpeg("unused quantisation table", afterStart(0xDB, otherTable)),
                                jpeg("unused Huffman table", afterStart(0xC4, otherCodes)),
                                jpeg("overwritten restart interval", overwrittenInterval()),
                                jpeg("long restart interval", afterStart(0xDD, ascii("Zh"))),
                                jpeg("numbers of the components", JPEG.withIds("Zha")),
                                jpeg("last bytes of the scan header", JPEG.withScanEnd("Zha")),
                                jpeg("comment before the end", beforeEnd(segment(0xFE, HIDDEN))),
                                jpeg("table before the end", beforeEnd(segment(0xDB, otherTable))),
                                jpeg("stray bytes before the end", beforeEnd(strayAtEnd())),
                                jpeg("after the end", joined(plain, HIDDEN)),
                                jpeg("instead of the end", JPEG.without(2, HIDDEN)),
                                new Hiding(
                                        "Adobe's version and flags",
                                        JPEG.withFirst(segment(0xEE, adobe)),
                                        JPEG.withFirst(adobeSegment)),
                                new Hiding(
                                        "after Adobe's colour coding",
                                        JPEG.withFirst(
                                                segment(
                                                        0xEE,
                                                        joined(
                                                                ascii("Adobe\0\144\0\0\0\0\1"),
                                                                HIDDEN))),
                                        JPEG.withFirst(adobeSegment)),
                                profile("name of a profile", Profiles.displayP3(TEXT)),
                                profile("tag of a profile", Profiles.withTag(P3, HIDDEN)),
                                profile("curve of a profile", Profiles.withNoise(P3)),
                                new Hiding(
                                        "second profile",
                                        JPEG.withFirst(joined(profile, profileSegment(HIDDEN))),
                                        JPEG.withFirst(profile)),
                                jpeg("profile of no kind", JPEG.withFirst(profileSegment(HIDDEN))),
                                jpeg("profile in parts", JPEG.withFirst(inParts(P3))),
                                jpeg("profile and more", JPEG.withFirst(withMore(P3)))),
                        IntStream.rangeClosed(3, 15)
                                .mapToObj(i -> jpeg("APP" + i, afterStart(0xE0 + i, HIDDEN))))
                .flatMap(places -> places);
    }

    private static Stream<Hiding> removedFromPng() {
        byte[] wrong = chunk("gAMA", ascii("Zhan"));
        byte[] text = chunk("tEXt", ascii("Comment\0" + TEXT));
        byte[] broken = text.clone();
        broken[broken.length - 1] ^= 1;
        byte[] iccp = joined(ascii("P3\0\0"), deflated(P3));
        byte[] named = joined(ascii(TEXT + "\0\0"), deflated(P3));
        byte[] titled = joined(ascii("P3\0\0"), deflated(Profiles.displayP3(TEXT)));
        byte[] gamma = chunk("gAMA", new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F});
        byte[] brokenGamma = gamma.clone();
        brokenGamma[brokenGamma.length - 1] ^= 1;
        return Stream.of(
                png("text", RGB.withFirst(text)),
                png("text with a wrong checksum", RGB.withFirst(broken)),
                png("compressed text", RGB.withFirst(compressedText())),
                png(
                        "international text",
                        RGB.withFirst(chunk("iTXt", ascii("a\0\0\0\0\0" + TEXT)))),
                png("Exif", RGB.withFirst(chunk("eXIf", tiff(1, TEXT)))),
                png("damaged Exif", RGB.withFirst(chunk("eXIf", HIDDEN))),
                png("orientation", RGB.withFirst(chunk("orNT", HIDDEN))),
                png("time", RGB.withFirst(chunk("tIME", HIDDEN))),
                png("density", RGB.withFirst(chunk("pHYs", Arrays.copyOf(HIDDEN, 9)))),
                png("suggested palette", RGB.withFirst(chunk("sPLT", HIDDEN))),
                png(
                        "palette of an RGB picture",
                        RGB.withFirst(chunk("PLTE", Arrays.copyOf(HIDDEN, 27)))),
                png("histogram", RGB.withFirst(chunk("hIST", HIDDEN))),
                png("significant bits", RGB.withFirst(chunk("sBIT", ascii("Zha")))),
                png("background", RGB.withFirst(chunk("bKGD", ascii("Zhang.")))),
                png("animation", RGB.withFirst(chunk("fdAT", HIDDEN))),
                png("private chunk", RGB.withFirst(chunk("zhAn", HIDDEN))),
                png("gamma", RGB.withFirst(wrong)),
                png("gamma with a wrong checksum", RGB.withFirst(brokenGamma)),
                png("gamma of a wrong length", RGB.withFirst(chunk("gAMA", HIDDEN))),
                png("chromaticities", RGB.withFirst(chunk("cHRM", Arrays.copyOf(HIDDEN, 32)))),
                png("sRGB of a wrong length", RGB.withFirst(chunk("sRGB", HIDDEN))),
                png("intent", RGB.withFirst(chunk("sRGB", ascii("Z")))),
                png("code points", RGB.withFirst(chunk("cICP", ascii("Zhan")))),
                png("transparency of a wrong length", RGB.withFirst(chunk("tRNS", HIDDEN))),
                new Hiding(
                        "second gamma", RGB.withFirst(joined(gamma, wrong)), RGB.withFirst(gamma)),
                new Hiding(
                        "name of a profile",
                        RGB.withFirst(chunk("iCCP", named)),
                        RGB.withFirst(chunk("iCCP", iccp))),
                new Hiding(
                        "description of a profile",
                        RGB.withFirst(chunk("iCCP", titled)),
                        RGB.withFirst(chunk("iCCP", iccp))),
                new Hiding(
                        "after a compressed profile",
                        RGB.withFirst(chunk("iCCP", joined(iccp, HIDDEN))),
                        RGB.withFirst(chunk("iCCP", iccp))),
                png(
                        "profile of no kind",
                        RGB.withFirst(chunk("iCCP", joined(ascii("P\0\0"), deflated(HIDDEN))))),
                png("after the data in their chunk", RGB.withData(joined(RGB.data(), HIDDEN))),
                png("chunk after the data", RGB.withLast(chunk("IDAT", HIDDEN))),
                png("text after the data", RGB.withLast(text)),
                png("gamma after the data", RGB.withLast(gamma)),
                png("sizes of the data's chunks", RGB.withPieces(HIDDEN)),
                png("end", RGB.withEnd(chunk("IEND", HIDDEN))),
                png("after the end", joined(RGB.whole(), HIDDEN)),
                palette("transparency after the data", PALETTE.withLast(chunk("tRNS", HIDDEN))),
                palette("unused colours", PALETTE.withPalette(PALETTE.paletteWith(HIDDEN))),
                new Hiding(
                        "transparency of unused colours",
                        PALETTE.withTransparency(Arrays.copyOf(HIDDEN, 9)),
                        PALETTE.withTransparency(new byte[9])));
    }

    static Stream<Hiding> refused() {
        byte[] table = joined(new byte[65], HIDDEN);
        byte[] cutTable = joined(new byte[65], new byte[] {1}, HIDDEN);
        byte[] text = joined(new byte[] {0x10, 0, 0, 0, 0, 28}, new byte[11], HIDDEN);
        byte[] word = joined(new byte[] {0, 0, 0, 5}, new byte[13], ascii("Zhang"));
        byte[] rows = new byte[(3 * Png.SIDE + 1) * (Png.SIDE + 1)];
        byte[] filters = new byte[(3 * Png.SIDE + 1) * Png.SIDE];
        filters[0] = 'Z';
        byte[] broken = chunk("IDAT", RGB.data());
        broken[broken.length - 1] ^= 1;
        return Stream.of(
                jpeg("after a quantisation table", afterStart(0xDB, table)),
                jpeg("cut quantisation table", afterStart(0xDB, cutTable)),
                jpeg("after a Huffman table", afterStart(0xC4, joined(new byte[17], HIDDEN))),
                jpeg("symbols of a Huffman table", afterStart(0xC4, text)),
                jpeg("symbols for the first coefficient", afterStart(0xC4, word)),
                jpeg("after a restart interval", afterStart(0xDD, HIDDEN)),
                jpeg("after the conditioning", afterStart(0xCC, HIDDEN)),
                jpeg("after the frame header", JPEG.withLonger(0xC0, HIDDEN)),
                jpeg("after the scan header", JPEG.withLonger(0xDA, HIDDEN)),
                jpeg("segment of no kind", afterStart(0xF7, HIDDEN)),
                jpeg("reserved segment", afterStart(0x02, HIDDEN)),
                png("longer header", RGB.withHeader(joined(RGB.header(), HIDDEN))),
                png("between chunks", RGB.withFirst(HIDDEN)),
                png("critical chunk", RGB.withFirst(chunk("ZHAN", HIDDEN))),
                png("rows after the last one", RGB.withData(deflated(rows))),
                png("filter", RGB.withData(deflated(filters))),
                png("checksum of the data", RGB.with(broken)),
                png("checksum of the compressed data", RGB.withData(RGB.withWrongAdler())));
    }

    @ParameterizedTest
    @MethodSource
    void removed(Hiding hiding) throws IOException {
        assertThat(hiding.full).isNotEqualTo(hiding.plain);
        byte[] upload = uploaded(hiding.full);
        assertThat(upload).isEqualTo(uploaded(hiding.plain));
        assertThat(pixels(upload)).isEqualTo(pixels(hiding.plain));
        assertThat(new String(upload, StandardCharsets.ISO_8859_1)).doesNotContain(TEXT);
    }

    @ParameterizedTest
    @MethodSource
    void refused(Hiding hiding) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> uploaded(hiding.full))
                .satisfies(
                        e ->
                                assertThat(e.violations().get(0).rule())
                                        .isEqualTo(Rule.IMAGE_DAMAGED));
    }

    /** The compressed data of a JPEG are copied; a text after the last block is part of them. */
    @Test
    void textInTheCompressedDataStays() throws IOException {
        byte[] full = JPEG.without(2, joined(HIDDEN, end()));
        assertThat(new String(uploaded(full), StandardCharsets.ISO_8859_1)).contains(TEXT);
        assertThat(pixels(full)).isEqualTo(pixels(JPEG.whole()));
    }

    private static Hiding jpeg(String place, byte[] full) {
        return new Hiding("JPEG: " + place, full, JPEG.whole());
    }

    private static Hiding png(String place, byte[] full) {
        return new Hiding("PNG: " + place, full, RGB.whole());
    }

    private static Hiding palette(String place, byte[] full) {
        return new Hiding("PNG: " + place, full, PALETTE.whole());
    }

    private static Hiding profile(String place, byte[] profile) {
        return new Hiding(
                "JPEG: " + place,
                JPEG.withFirst(profileSegment(profile)),
                JPEG.withFirst(profileSegment(P3)));
    }

    private static byte[] profileSegment(byte[] profile) {
        return segment(0xE2, joined(ascii("ICC_PROFILE\0\1\1"), profile));
    }

    private static byte[] inParts(byte[] profile) {
        byte[] first = Arrays.copyOf(profile, 100);
        byte[] rest = Arrays.copyOfRange(profile, 100, profile.length);
        return joined(
                segment(0xE2, joined(ascii("ICC_PROFILE\0\1\2"), first)),
                segment(0xE2, joined(ascii("ICC_PROFILE\0\2\2"), rest)));
    }

    private static byte[] withMore(byte[] profile) {
        return profileSegment(joined(profile, HIDDEN));
    }

    private static byte[] afterStart(int code, byte[] content) {
        return JPEG.withFirst(segment(code, content));
    }

    private static byte[] beforeEnd(byte[] piece) {
        return JPEG.without(2, joined(piece, end()));
    }

    private static byte[] strayAtEnd() {
        return joined(segment(0xFE, new byte[0]), HIDDEN);
    }

    private static byte[] stuffed() {
        return joined(new byte[] {-1, 0}, HIDDEN);
    }

    private static byte[] end() {
        return new byte[] {-1, (byte) 0xD9};
    }

    private static byte[] alone(int code) {
        return joined(new byte[] {-1, (byte) code}, HIDDEN);
    }

    private static byte[] overwrittenInterval() {
        return JPEG.withFirst(joined(segment(0xDD, ascii("Zh")), segment(0xDD, new byte[2])));
    }

    private static byte[] compressedText() {
        return chunk("zTXt", joined(ascii("Comment\0\0"), deflated(HIDDEN)));
    }

    /** Returns the decoded values before they are converted by a profile, if possible. */
    private static int[] pixels(byte[] picture) throws IOException {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            if (reader.canReadRaster()) {
                Raster raster = reader.readRaster(0, null);
                return raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
            }
            BufferedImage image = reader.read(0);
            int width = image.getWidth();
            return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        }
    }
}
