package io.cloudauth.internal.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A filter that copies a PNG without its metadata. It keeps the compressed data, the palette, the
 * chunks that define colours, and the orientation. Each chunk is read by its exact structure and
 * written anew.
 *
 * <p>It removes texts, time, all other Exif data, unknown chunks, and all bytes after the end of
 * the picture. Like libpng, it refuses a critical chunk with a wrong checksum and ignores any other
 * chunk with one.
 */
final class PngMetadataStripper {

    private static final int LOWER_CASE = 0x20;
    private static final long MAX_CHUNK_LENGTH = Integer.MAX_VALUE;

    private final PictureReader in;
    private final OutputStream out;
    private final PngChunks chunks;
    private final PngOrientation orientation = new PngOrientation();
    private @Nullable PngData data;
    private boolean dataEnded;
    private boolean orientationWritten;

    /** Creates a filter whose reader is positioned after the signature. */
    PngMetadataStripper(PictureReader in, OutputStream out) {
        this.in = in;
        this.out = out;
        this.chunks = new PngChunks(out);
    }

    Dimensions strip() throws IOException {
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        try {
            PngHeader header = header();
            PngColours colours = new PngColours(header);
            chunks.write("IHDR", header.content());
            String type;
            do {
                type = chunk(header, colours);
            } while (!type.equals("IEND"));
            if (data == null) {
                throw UnusablePictureException.damaged();
            }
            writeOrientation();
            chunks.write("IEND", new byte[0]);
            return header.dimensions();
        } finally {
            if (data != null) {
                data.close();
            }
        }
    }

    private PngHeader header() throws IOException {
        long length = in.read32();
        byte[] type = in.readBytes(4);
        if (length != PngHeader.LENGTH || !name(type).equals("IHDR")) {
            throw UnusablePictureException.damaged();
        }
        byte[] content = in.readBytes(PngHeader.LENGTH);
        // a picture that is too large is called so whether its checksum is right or not
        PngHeader read = PngHeader.read(content);
        CRC32 checksum = new CRC32();
        checksum.update(type);
        checksum.update(content);
        checkChecksum(checksum);
        return read;
    }

    private String chunk(PngHeader header, PngColours colours) throws IOException {
        long length = in.read32();
        byte[] typeBytes = in.readBytes(4);
        String type = name(typeBytes);
        CRC32 checksum = new CRC32();
        checksum.update(typeBytes);
        if (length > MAX_CHUNK_LENGTH) {
            throw UnusablePictureException.damaged();
        }
        if (type.equals("IDAT")) {
            data(header, colours).read(in, length, checksum);
            checkChecksum(checksum);
            return type;
        }
        if (data != null && !dataEnded) {
            dataEnded = true;
            endData(data, colours);
        }
        int maxLength = Math.max(PngColours.maxLength(type), PngOrientation.maxLength(type));
        if (type.equals("IEND")) {
            in.copy(length, new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));
            checkChecksum(checksum);
        } else if (length <= maxLength) {
            byte[] content = in.readBytes((int) length);
            checksum.update(content);
            add(type, content, in.read32() == checksum.getValue(), colours);
        } else if (isAncillary(typeBytes) || (type.equals("PLTE") && !colours.hasPalette())) {
            in.skip(length + 4);
        } else {
            throw UnusablePictureException.damaged();
        }
        return type;
    }

    private void add(String type, byte[] content, boolean isIntact, PngColours colours)
            throws IOException {
        if (!isIntact) {
            if (type.equals("PLTE")) {
                throw UnusablePictureException.damaged();
            }
        } else if (PngOrientation.maxLength(type) > 0) {
            orientation.add(type, content);
        } else if (data == null) {
            colours.add(type, content);
        }
    }

    private void checkChecksum(CRC32 checksum) throws IOException {
        if (in.read32() != checksum.getValue()) {
            throw UnusablePictureException.damaged();
        }
    }

    /** Returns the data. Writes what precedes them, unless the data decide what that is. */
    private PngData data(PngHeader header, PngColours colours) throws IOException {
        if (data == null) {
            data = new PngData(chunks, header, colours.hasPalette());
            if (!colours.hasPalette()) {
                colours.write(chunks, new BitSet());
                writeOrientation();
            }
        }
        return data;
    }

    private void endData(PngData ended, PngColours colours) throws IOException {
        ended.end();
        if (colours.hasPalette()) {
            colours.write(chunks, ended.usedColours());
            writeOrientation();
        }
        ended.flush();
    }

    private void writeOrientation() throws IOException {
        if (!orientationWritten && orientation.get() > Orientation.UPRIGHT) {
            orientationWritten = true;
            chunks.write("eXIf", Orientation.tiff(orientation.get()));
        }
    }

    /**
     * Returns whether the type is four ASCII letters, the first one in lower case. A decoder must
     * refuse any other chunk that it does not know.
     */
    private static boolean isAncillary(byte[] type) {
        for (byte letter : type) {
            int lower = letter | LOWER_CASE;
            if (lower < 'a' || lower > 'z') {
                return false;
            }
        }
        return (type[0] & LOWER_CASE) != 0;
    }

    private static String name(byte[] type) {
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
