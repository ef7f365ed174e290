package io.cloudauth.model;

import static io.cloudauth.model.TestPictures.QUANTISATION;
import static io.cloudauth.model.TestPictures.ascii;
import static io.cloudauth.model.TestPictures.chunk;
import static io.cloudauth.model.TestPictures.end;
import static io.cloudauth.model.TestPictures.exif;
import static io.cloudauth.model.TestPictures.frame;
import static io.cloudauth.model.TestPictures.header;
import static io.cloudauth.model.TestPictures.joined;
import static io.cloudauth.model.TestPictures.jpeg;
import static io.cloudauth.model.TestPictures.png;
import static io.cloudauth.model.TestPictures.rows;
import static io.cloudauth.model.TestPictures.scan;
import static io.cloudauth.model.TestPictures.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that an upload contains the whole picture and none of its metadata. */
class PictureMetadataTest {

    private static final String SECRET = "Phone of Zhang, 39.9N 116.4E";
    private static final byte[] FRAME = frame(64, 80);
    private static final byte[] SCAN = scan(5_000);
    private static final byte[] XMP = ascii("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] MINIMAL =
            HexFormat.of().parseHex("4d4d002a00000008000101120003000000010006000000000000");
    private static final byte[] SIXTH =
            jpeg(segment(0xE1, joined(ascii("Exif\0\0"), MINIMAL)), FRAME, SCAN, end());
    private static final byte[] SIXTH_PNG =
            png(
                    header(64, 64),
                    chunk("eXIf", MINIMAL),
                    chunk("IDAT", rows(64, 64)),
                    chunk("IEND", new byte[0]));

    @Test
    void jpegWithoutNotesIsUploadedAsItIs() {
        byte[] table = new byte[18];
        table[2] = 1; // one code of two bits
        byte[] plain = jpeg(QUANTISATION, FRAME, SCAN, segment(0xC4, table), SCAN, end());
        assertThat(uploaded(plain)).isEqualTo(plain);
    }

    @Test
    void everyNoteInAJpegIsLeftOut() {
        byte[] full =
                jpeg(
                        exif(false, 1, SECRET),
                        segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0" + SECRET)),
                        segment(0xE2, ascii("MPF\0" + SECRET)),
                        segment(0xE4, ascii(SECRET)),
                        segment(0xED, ascii("Photoshop 3.0\0" + SECRET)),
                        segment(0xEF, ascii(SECRET)),
                        segment(0xFE, ascii(SECRET)),
                        QUANTISATION,
                        FRAME,
                        SCAN,
                        segment(0xFE, ascii(SECRET)),
                        SCAN,
                        end(),
                        ascii(SECRET));
        assertThat(uploaded(full)).isEqualTo(jpeg(QUANTISATION, FRAME, SCAN, SCAN, end()));
    }

    @Test
    void whatColoursNeedStays() {
        byte[] jfif = segment(0xE0, ascii("JFIF\0\1\2\1\0\110\0\110\0\0"));
        byte[] adobe = segment(0xEE, ascii("Adobe\0\144\0\0\0\0\1"));
        byte[] picture = jpeg(jfif, adobe, QUANTISATION, FRAME, SCAN, end());
        assertThat(uploaded(picture)).isEqualTo(picture);
    }

    @Test
    void smallPictureInAJfifHeaderIsLeftOut() {
        byte[] header = ascii("JFIF\0\1\2\1\0\110\0\110\2\2");
        byte[] picture =
                jpeg(
                        segment(0xE0, joined(header, new byte[12])),
                        segment(0xE0, ascii("JFXX\0\20" + SECRET)),
                        FRAME,
                        SCAN,
                        end());
        header[12] = 0;
        header[13] = 0;
        assertThat(uploaded(picture)).isEqualTo(jpeg(segment(0xE0, header), FRAME, SCAN, end()));
    }

    @ParameterizedTest
    @CsvSource({"false,2", "false,3", "false,6", "false,8", "true,3", "true,6", "true,8"})
    void orientationStaysAlone(boolean littleEndian, int orientation) {
        byte[] picture = jpeg(exif(littleEndian, orientation, SECRET), FRAME, SCAN, end());
        byte[] minimal =
                HexFormat.of()
                        .parseHex(
                                "4578696600004d4d002a0000000800010112000300000001"
                                        + "000"
                                        + orientation
                                        + "000000000000");
        assertThat(uploaded(picture)).isEqualTo(jpeg(segment(0xE1, minimal), FRAME, SCAN, end()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 255})
    void orientationThatTurnsNothingIsLeftOutToo(int orientation) {
        byte[] picture = jpeg(exif(false, orientation, SECRET), FRAME, SCAN, end());
        assertThat(uploaded(picture)).isEqualTo(jpeg(FRAME, SCAN, end()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MM",
                "MM\0*\0\0\0\10\0\7",
                "MM\0*\0\0\0\0\0\1",
                "MM\0*\177\177\177\177\0\1",
                "XX\0*\0\0\0\10\0\1",
                "II*\0\7\0\0\0\1\0"
            })
    void exifThatCannotBeReadIsLeftOut(String tiff) {
        byte[] picture = jpeg(segment(0xE1, ascii("Exif\0\0" + tiff)), FRAME, SCAN, end());
        assertThat(uploaded(picture)).isEqualTo(jpeg(FRAME, SCAN, end()));
    }

    @Test
    void onlyTheFirstOrientationCounts() {
        byte[] picture = jpeg(exif(false, 6, SECRET), exif(true, 3, SECRET), FRAME, SCAN, end());
        byte[] first = jpeg(exif(false, 6, SECRET), FRAME, SCAN, end());
        assertThat(uploaded(picture)).isEqualTo(uploaded(first));
    }

    @Test
    void cleanedPictureStaysAsItIsWhenItIsCleanedAgain() {
        byte[] once = uploaded(jpeg(exif(true, 6, SECRET), QUANTISATION, FRAME, SCAN, end()));
        assertThat(uploaded(once)).isEqualTo(once);
    }

    @Test
    void notesInAPngAreLeftOut() {
        byte[] colours = chunk("gAMA", new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F});
        byte[] data = chunk("IDAT", rows(64, 64));
        byte[] full =
                png(
                        header(64, 64),
                        chunk("tEXt", ascii(SECRET)),
                        colours,
                        chunk("pHYs", new byte[9]),
                        chunk("eXIf", TestPictures.tiff(true, 1, SECRET)),
                        chunk("tIME", new byte[7]),
                        data,
                        chunk("iTXt", ascii(SECRET)),
                        chunk("zzZz", ascii(SECRET)),
                        chunk("IEND", new byte[0]),
                        ascii(SECRET));
        assertThat(uploaded(full))
                .isEqualTo(png(header(64, 64), colours, data, chunk("IEND", new byte[0])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTE", "\0\0\0\0", "a\0\0\0", "1DAT"})
    void noteInAPngThatClaimsToBeNeededIsRefused(String type) {
        byte[] data = chunk("IDAT", rows(64, 64));
        byte[] full =
                png(header(64, 64), chunk(type, ascii(SECRET)), data, chunk("IEND", new byte[0]));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Image.bytes(full).examine(VerifyMaterialRequest.IMAGE_LIMITS))
                .satisfies(
                        e ->
                                assertThat(e.violations().get(0).rule())
                                        .isEqualTo(Rule.IMAGE_DAMAGED));
    }

    @Test
    void orientationOfAPngStaysToo() {
        byte[] data = joined(chunk("IDAT", rows(64, 64)), chunk("IEND", new byte[0]));
        byte[] full = png(header(64, 64), chunk("eXIf", TestPictures.tiff(true, 6, SECRET)), data);
        byte[] minimal =
                HexFormat.of()
                        .parseHex("4d4d002a0000000800010112000300000001000600000000" + "0000");
        assertThat(uploaded(full)).isEqualTo(png(header(64, 64), chunk("eXIf", minimal), data));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r:Description tiff:Orientation=\"6\" x=\"1\"/>",
                "<r:Description tiff:Orientation = '6'/>",
                "<tiff:Orientation>6</tiff:Orientation>"
            })
    void orientationInXmpStays(String xmp) {
        byte[] content = ascii(xmp + SECRET);
        byte[] text = joined(ascii("XML:com.adobe.xmp\0\0\0\0\0"), content);
        assertThat(uploadedWith(segment(0xE1, joined(XMP, content)))).isEqualTo(SIXTH);
        assertThat(uploadedPngWith(chunk("iTXt", text))).isEqualTo(SIXTH_PNG);
    }

    @Test
    void orientationInExifIsStrongerThanInXmp() {
        byte[] xmp = segment(0xE1, joined(XMP, ascii("<a tiff:Orientation=\"3\"/>")));
        byte[] exif = exif(false, 6, SECRET);
        assertThat(uploadedWith(joined(xmp, exif))).isEqualTo(SIXTH);
        assertThat(uploadedWith(joined(exif, xmp))).isEqualTo(SIXTH);
        assertThat(uploadedWith(joined(exif(false, 1, SECRET), xmp)))
                .isEqualTo(jpeg(FRAME, SCAN, end()));
    }

    @ParameterizedTest
    @CsvSource({
        "4d4d002a0000000800010112000400000001000000060000,6",
        "49492a000800000001001201040001000000060000000000,6",
        "4d4d002a0000000800010112000400000001000600000000,0",
        "49492a000800000001001201040001000000060006000000,0",
        "4d4d002a0000000800010112000200000001000600000000,0"
    })
    void orientationOfALongNumberStays(String tiff, int orientation) {
        byte[] content = HexFormat.of().parseHex(tiff + "00000000");
        byte[] expected = orientation == 6 ? SIXTH : jpeg(FRAME, SCAN, end());
        assertThat(uploadedWith(segment(0xE1, joined(ascii("Exif\0\0"), content))))
                .isEqualTo(expected);
        assertThat(uploadedPngWith(chunk("eXIf", content)))
                .isEqualTo(orientation == 6 ? SIXTH_PNG : uploadedPngWith());
    }

    @Test
    void orientationInTextsOfAPngStays() {
        byte[] tiff = joined(ascii("Exif\0\0"), TestPictures.tiff(true, 6, SECRET));
        String hex = HexFormat.of().formatHex(tiff).replaceAll("(.{72})", "$1\n");
        byte[] profile = ascii("\nexif\n      %d\n%s\n".formatted(tiff.length, hex));
        byte[] name = ascii("Raw profile type exif\0");
        assertThat(uploadedPngWith(chunk("tEXt", joined(name, profile)))).isEqualTo(SIXTH_PNG);
        byte[] other = ascii("Raw profile type APP1\0\0");
        byte[] compressed = joined(other, TestPictures.deflated(profile));
        assertThat(uploadedPngWith(chunk("zTXt", compressed))).isEqualTo(SIXTH_PNG);
        assertThat(uploadedPngWith(chunk("orNT", new byte[] {6}))).isEqualTo(SIXTH_PNG);
        assertThat(uploadedPngWith(chunk("orNT", new byte[] {9}))).isEqualTo(uploadedPngWith());
        assertThat(uploadedPngWith(chunk("tEXt", name))).isEqualTo(uploadedPngWith());
        assertThat(uploadedPngWith(chunk("tEXt", joined(ascii("Comment\0"), profile))))
                .isEqualTo(uploadedPngWith());
    }

    @Test
    void orientationAfterTheDataOfAPngStays() {
        byte[] data = chunk("IDAT", rows(64, 64));
        byte[] exif = chunk("eXIf", TestPictures.tiff(true, 6, SECRET));
        byte[] last = chunk("IEND", new byte[0]);
        byte[] minimal = chunk("eXIf", MINIMAL);
        assertThat(uploaded(png(header(64, 64), data, exif, last)))
                .isEqualTo(png(header(64, 64), data, minimal, last));
    }

    @Test
    void strayBytesBetweenSegmentsAreLeftOut() {
        byte[] stray = joined(ascii(SECRET), new byte[] {-1, 0, 7, -1, -1});
        byte[] plain = jpeg(QUANTISATION, FRAME, SCAN, end());
        assertThat(uploaded(jpeg(QUANTISATION, stray, FRAME, stray, SCAN, end()))).isEqualTo(plain);
        byte[] tooShort = joined(new byte[] {-1, (byte) 0xE1, 0, 0}, ascii(SECRET));
        assertThat(uploaded(jpeg(QUANTISATION, tooShort, FRAME, SCAN, end()))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC3, 0xC5, 0xC6, 0xC7, 0xCB, 0xCD, 0xCE, 0xCF})
    void jpegOfARareKindIsRefused(int code) {
        byte[] picture = jpeg(frame(code, 64, 80), SCAN, end());
        assertThat(Broken.ofMaterial(r -> r.faceImage(Image.bytes(picture))))
                .containsExactly(Broken.broken("faceImage", Rule.IMAGE_JPEG_KIND));
    }

    @Test
    void arithmeticallyCodedJpegKeepsItsConditioning() {
        byte[] frame = frame(0xC9, 64, 80);
        byte[] conditioning = segment(0xCC, new byte[] {0, 0x10, 0x10, 5});
        byte[] other = segment(0xCC, new byte[] {1, 0x10});
        byte[] plain = jpeg(QUANTISATION, frame, conditioning, SCAN, end());
        assertThat(uploaded(plain)).isEqualTo(plain);
        assertThat(uploaded(jpeg(QUANTISATION, frame, conditioning, other, SCAN, end())))
                .isEqualTo(plain);
    }

    @Test
    void metadataStaysWhereItIsAskedFor() {
        byte[] full = jpeg(exif(false, 6, SECRET), FRAME, SCAN, end(), ascii(SECRET));
        assertThat(uploaded(Image.bytes(full).keepMetadata())).isEqualTo(full);
        byte[] unknown = jpeg(segment(0xF7, ascii(SECRET)), FRAME, SCAN);
        assertThat(uploaded(Image.bytes(unknown).keepMetadata())).isEqualTo(unknown);
        byte[] plain = TestPictures.png(64, 64);
        byte[] cut = Arrays.copyOf(plain, plain.length - 20);
        assertThat(uploaded(Image.bytes(cut).keepMetadata())).isEqualTo(cut);
        byte[] noFrame = jpeg(SCAN, end());
        assertThat(Broken.ofMaterial(r -> r.faceImage(Image.bytes(noFrame).keepMetadata())))
                .containsExactly(Broken.broken("faceImage", Rule.IMAGE_DAMAGED));
        byte[] tooSmall = jpeg(frame(63, 63), SCAN, end());
        assertThat(Broken.ofMaterial(r -> r.faceImage(Image.bytes(tooSmall).keepMetadata())))
                .hasSize(1);
    }

    private static byte[] uploadedWith(byte[] segment) {
        return uploaded(jpeg(segment, FRAME, SCAN, end()));
    }

    private static byte[] uploadedPngWith(byte[]... chunks) {
        byte[] data = chunk("IDAT", rows(64, 64));
        return uploaded(png(header(64, 64), joined(chunks), data, chunk("IEND", new byte[0])));
    }

    private static byte[] uploaded(byte[] picture) {
        return uploaded(Image.bytes(picture));
    }

    private static byte[] uploaded(Image.Local image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            image.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(image.examine(VerifyMaterialRequest.IMAGE_LIMITS).uploadLength())
                .isEqualTo(out.size());
        return out.toByteArray();
    }
}
