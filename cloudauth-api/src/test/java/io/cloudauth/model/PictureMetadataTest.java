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
import static io.cloudauth.model.TestPictures.scan;
import static io.cloudauth.model.TestPictures.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    @Test
    void jpegWithoutNotesIsUploadedAsItIs() {
        byte[] plain = jpeg(QUANTISATION, FRAME, SCAN, segment(0xC4, new byte[30]), SCAN, end());
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
        byte[] profile = segment(0xE2, joined(ascii("ICC_PROFILE\0\1\1"), new byte[500]));
        byte[] adobe = segment(0xEE, ascii("Adobe\0\144\0\0\0\0\1"));
        byte[] picture = jpeg(jfif, profile, adobe, QUANTISATION, FRAME, SCAN, end());
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
        byte[] colours = joined(chunk("gAMA", new byte[4]), chunk("pHYs", new byte[9]));
        byte[] data = joined(chunk("IDAT", new byte[300]), chunk("IDAT", new byte[30]));
        byte[] full =
                png(
                        header(64, 64),
                        chunk("tEXt", ascii(SECRET)),
                        colours,
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
        byte[] data = chunk("IDAT", new byte[30]);
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
        byte[] data = joined(chunk("IDAT", new byte[30]), chunk("IEND", new byte[0]));
        byte[] full = png(header(64, 64), chunk("eXIf", TestPictures.tiff(true, 6, SECRET)), data);
        byte[] minimal =
                HexFormat.of()
                        .parseHex("4d4d002a0000000800010112000300000001000600000000" + "0000");
        assertThat(uploaded(full)).isEqualTo(png(header(64, 64), chunk("eXIf", minimal), data));
    }

    @Test
    void metadataStaysWhereItIsAskedFor() {
        byte[] full = jpeg(exif(false, 6, SECRET), FRAME, SCAN, end(), ascii(SECRET));
        assertThat(uploaded(Image.bytes(full).keepMetadata())).isEqualTo(full);
        byte[] tooSmall = jpeg(frame(63, 63), SCAN, end());
        assertThat(Broken.ofMaterial(r -> r.faceImage(Image.bytes(tooSmall).keepMetadata())))
                .hasSize(1);
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
