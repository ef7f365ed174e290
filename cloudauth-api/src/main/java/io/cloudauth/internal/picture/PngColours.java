package io.cloudauth.internal.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/**
 * The chunks of a PNG that say which colours its pixels have. They are read by their exact
 * structure and written anew. Of a chunk that occurs twice, the first one counts.
 */
final class PngColours {

    /** The chunks, with the longest content that is read. */
    private static final Map<String, Integer> LENGTHS =
            Map.of(
                    "PLTE", 3 * 256, "tRNS", 256, "gAMA", 4, "cHRM", 32, "sBIT", 4, "sRGB", 1,
                    "cICP", 4, "iCCP", 64 * 1024);

    private static final int MAX_NAME = 79;
    private static final long MIN_GAMMA = 10_000;
    private static final long MAX_GAMMA = 300_000;
    private static final int MAX_INTENT = 3;
    private static final int MAX_CODE_POINT = 22;

    private final PngHeader header;
    private final Map<String, byte[]> chunks = new HashMap<>();

    PngColours(PngHeader header) {
        this.header = header;
    }

    /** Returns the length up to which a chunk of this type is read, or -1 for another chunk. */
    static int maxLength(String type) {
        return LENGTHS.getOrDefault(type, -1);
    }

    /** Adds a chunk that precedes the picture's data. */
    void add(String type, byte[] content) {
        boolean early = type.equals("tRNS") || !chunks.containsKey("PLTE");
        if (early) {
            chunks.putIfAbsent(type, content);
        }
    }

    boolean hasPalette() {
        return header.colourType() == PngHeader.PALETTE;
    }

    /**
     * Writes the chunks.
     *
     * @param usedColours the positions of the palette that the picture uses
     */
    void write(PngChunks out, BitSet usedColours) throws IOException {
        writeColourSpace(out);
        if (hasPalette()) {
            writePalette(out, usedColours);
        } else {
            writeTransparentColour(out);
        }
    }

    private void writeColourSpace(PngChunks out) throws IOException {
        byte[] codePoints = chunk("cICP");
        if (codePoints.length == 4
                && isUpTo(codePoints[0], MAX_CODE_POINT)
                && isUpTo(codePoints[1], MAX_CODE_POINT)
                && codePoints[2] == 0
                && isUpTo(codePoints[3], 1)) {
            out.write("cICP", codePoints);
        }
        byte[] intent = chunk("sRGB");
        if (chunks.containsKey("iCCP")) {
            ColourSpace space = profile(chunk("iCCP"));
            if (space != ColourSpace.SRGB) {
                out.write("iCCP", compressed(space));
            }
        } else if (intent.length == 1 && isUpTo(intent[0], MAX_INTENT)) {
            out.write("sRGB", intent);
        }
        writeSignificantBits(out);
        byte[] gamma = chunk("gAMA");
        if (gamma.length == 4) {
            int value = ByteBuffer.wrap(gamma).getInt();
            if (value >= MIN_GAMMA && value <= MAX_GAMMA) {
                out.write("gAMA", gamma);
            }
        }
        byte[] chromaticities = chunk("cHRM");
        if (chromaticities.length == 32) {
            writeChromaticities(out, ByteBuffer.wrap(chromaticities));
        }
    }

    /** Writes how many bits of each sample the original of the picture had. */
    private void writeSignificantBits(PngChunks out) throws IOException {
        int depth = hasPalette() ? 8 : header.depth();
        byte[] bits = chunk("sBIT");
        boolean valid = bits.length == (hasPalette() ? 3 : header.samples());
        for (byte value : bits) {
            valid &= value >= 1 && value <= depth;
        }
        if (valid) {
            out.write("sBIT", bits);
        }
    }

    /** Writes the exact values of a known space. Others could be a text. */
    private static void writeChromaticities(PngChunks out, ByteBuffer in) throws IOException {
        double[] values = new double[8];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getInt() & 0xFFFF_FFFFL;
        }
        ColourSpace space = ColourSpace.ofChromaticities(values);
        if (space != null) {
            ByteBuffer exact = ByteBuffer.allocate(32);
            Arrays.stream(space.chromaticities()).forEach(exact::putInt);
            out.write("cHRM", exact.array());
        }
    }

    /** Writes the palette. A colour that the picture does not use becomes black. */
    private void writePalette(PngChunks out, BitSet used) throws IOException {
        byte[] palette = chunk("PLTE");
        if (palette.length == 0 || palette.length % 3 != 0) {
            throw UnusablePictureException.damaged();
        }
        int colours = Math.min(palette.length / 3, 1 << header.depth());
        byte[] written = new byte[3 * colours];
        used.stream()
                .filter(colour -> colour < colours)
                .forEach(colour -> System.arraycopy(palette, 3 * colour, written, 3 * colour, 3));
        out.write("PLTE", written);
        byte[] transparency = chunk("tRNS");
        if (transparency.length > 0 && transparency.length <= colours) {
            byte[] usedOnes = new byte[transparency.length];
            used.stream()
                    .filter(colour -> colour < usedOnes.length)
                    .forEach(colour -> usedOnes[colour] = transparency[colour]);
            out.write("tRNS", usedOnes);
        }
    }

    /** Writes the colour that counts as transparent. Only the bits that a sample has are kept. */
    private void writeTransparentColour(PngChunks out) throws IOException {
        int samples =
                switch (header.colourType()) {
                    case PngHeader.GREY -> 1;
                    case PngHeader.RGB -> 3;
                    default -> 0;
                };
        byte[] colour = chunk("tRNS");
        if (samples == 0 || colour.length != 2 * samples) {
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(colour);
        ByteBuffer written = ByteBuffer.allocate(colour.length);
        while (in.hasRemaining()) {
            written.putShort((short) (in.getShort() & ((1 << header.depth()) - 1)));
        }
        out.write("tRNS", written.array());
    }

    private byte[] chunk(String type) {
        return chunks.getOrDefault(type, new byte[0]);
    }

    private static boolean isUpTo(byte value, int last) {
        return value >= 0 && value <= last;
    }

    /** Returns the colour space of a compressed profile with a name before it. */
    private static ColourSpace profile(byte[] content) {
        int name = PngContent.nameLength(content);
        // after the name: its zero, and the method of compression
        return name < 0 || name > MAX_NAME || name + 2 >= content.length
                ? ColourSpace.SRGB
                : IccProfile.colourSpace(PngContent.inflated(content, name + 2));
    }

    private static byte[] compressed(ColourSpace space) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'I', 'C', 'C', 0, 0});
        try (DeflaterOutputStream to = new DeflaterOutputStream(out)) {
            to.write(space.profile());
        }
        return out.toByteArray();
    }
}
