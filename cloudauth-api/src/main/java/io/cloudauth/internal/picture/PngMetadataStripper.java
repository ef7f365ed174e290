package io.cloudauth.internal.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A filter that copies a PNG without its metadata. It keeps the critical chunks, the chunks that
 * define colours, and the orientation.
 *
 * <p>It removes texts, time, all other Exif data, unknown chunks, and all bytes after the end of
 * the picture.
 */
final class PngMetadataStripper {

    /** The critical chunks. A decoder must reject a picture with an unknown critical chunk. */
    private static final Set<String> CRITICAL = Set.of("IHDR", "PLTE", "IDAT", "IEND");

    private static final Set<String> COLOURS =
            Set.of("tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "cICP", "pHYs", "bKGD");
    private static final int HEADER_LENGTH = 13;
    private static final int LOWER_CASE = 0x20;
    private static final long MAX_CHUNK_LENGTH = Integer.MAX_VALUE;

    private final PictureReader in;
    private final OutputStream out;
    private boolean hasData;
    private boolean orientationWritten;
    private @Nullable Dimensions dimensions;

    /** Creates a filter whose reader is positioned after the signature. */
    PngMetadataStripper(PictureReader in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    Dimensions strip() throws IOException {
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        String type;
        do {
            type = chunk();
        } while (!type.equals("IEND"));
        if (dimensions == null || !hasData) {
            throw UnusablePictureException.damaged();
        }
        return dimensions;
    }

    private String chunk() throws IOException {
        long length = in.read32();
        String type = type();
        boolean isHeader = type.equals("IHDR");
        if (length > MAX_CHUNK_LENGTH || isHeader != (dimensions == null)) {
            throw UnusablePictureException.damaged();
        }
        if (isHeader) {
            header(length);
        } else if (type.equals("eXIf")) {
            exif(length);
        } else if (CRITICAL.contains(type) || COLOURS.contains(type)) {
            hasData |= type.equals("IDAT");
            write32(length);
            out.write(ascii(type));
            in.copy(length + 4, out);
        } else if (isAncillary(type)) {
            in.skip(length + 4);
        } else {
            throw UnusablePictureException.damaged();
        }
        return type;
    }

    /**
     * Returns whether the type is four ASCII letters, the first one in lower case. Only such a
     * chunk is ancillary.
     */
    private static boolean isAncillary(String type) {
        return (type.charAt(0) & LOWER_CASE) != 0
                && type.chars()
                        .map(c -> c | LOWER_CASE)
                        .allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private String type() throws IOException {
        byte[] type = new byte[4];
        for (int i = 0; i < type.length; i++) {
            type[i] = (byte) in.read();
        }
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private void header(long length) throws IOException {
        if (length != HEADER_LENGTH) {
            throw UnusablePictureException.damaged();
        }
        long width = in.read32();
        long height = in.read32();
        dimensions = Dimensions.of(width, height);
        write32(length);
        out.write(ascii("IHDR"));
        write32(width);
        write32(height);
        in.copy(HEADER_LENGTH - 8 + 4, out);
    }

    private void exif(long length) throws IOException {
        int orientation = Orientation.read(in, length);
        in.skip(4);
        if (orientation != Orientation.UPRIGHT && !orientationWritten) {
            orientationWritten = true;
            byte[] tiff = Orientation.tiff(orientation);
            CRC32 checksum = new CRC32();
            checksum.update(ascii("eXIf"));
            checksum.update(tiff);
            write32(tiff.length);
            out.write(ascii("eXIf"));
            out.write(tiff);
            write32(checksum.getValue());
        }
    }

    private void write32(long number) throws IOException {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (number >> shift));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
