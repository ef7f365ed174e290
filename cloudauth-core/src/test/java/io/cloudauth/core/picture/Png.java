package io.cloudauth.core.picture;

import static io.cloudauth.core.picture.Pieces.chunk;
import static io.cloudauth.core.picture.Pieces.joined;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A PNG by the platform's encoder, of which one piece after another is changed. */
final class Png {

    static final int SIDE = 64;

    private static final int SIGNATURE = 8;
    private static final int COLOURS = 3 * 256;

    private final byte[] whole;
    private final Map<String, byte[]> chunks = new LinkedHashMap<>();

    private Png(byte[] whole) {
        this.whole = whole;
        ByteBuffer in = ByteBuffer.wrap(whole).position(SIGNATURE);
        while (in.hasRemaining()) {
            byte[] content = new byte[in.getInt()];
            byte[] type = new byte[4];
            in.get(type).get(content).getInt();
            chunks.merge(new String(type, StandardCharsets.US_ASCII), content, Pieces::joined);
        }
    }

    static Png written(int imageType) {
        return new Png(Pieces.written("png", imageType));
    }

    byte[] whole() {
        return whole.clone();
    }

    byte[] header() {
        return piece("IHDR");
    }

    byte[] data() {
        return piece("IDAT");
    }

    /** Returns the picture with this piece after its header. */
    byte[] withFirst(byte[] piece) {
        return built(header(), piece, chunk("IDAT", data()), new byte[0], emptyEnd());
    }

    /** Returns the picture with this piece after its data. */
    byte[] withLast(byte[] piece) {
        return built(header(), new byte[0], chunk("IDAT", data()), piece, emptyEnd());
    }

    byte[] withHeader(byte[] header) {
        return built(header, new byte[0], chunk("IDAT", data()), new byte[0], emptyEnd());
    }

    byte[] withData(byte[] data) {
        return with(chunk("IDAT", data));
    }

    /** Returns the picture with this chunk in place of its data. */
    byte[] with(byte[] dataChunk) {
        return built(header(), new byte[0], dataChunk, new byte[0], emptyEnd());
    }

    byte[] withEnd(byte[] end) {
        return built(header(), new byte[0], chunk("IDAT", data()), new byte[0], end);
    }

    /** Returns the picture with its data in chunks whose lengths are the lowest bits of a text. */
    byte[] withPieces(byte[] text) {
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        byte[] data = data();
        int from = 0;
        for (byte letter : text) {
            int length = letter & 3;
            pieces.writeBytes(chunk("IDAT", Arrays.copyOfRange(data, from, from + length)));
            from += length;
        }
        pieces.writeBytes(chunk("IDAT", Arrays.copyOfRange(data, from, data.length)));
        return with(pieces.toByteArray());
    }

    /** Returns the data with another checksum at their end. */
    byte[] withWrongAdler() {
        byte[] data = data();
        data[data.length - 1] ^= 1;
        return data;
    }

    /** Returns the palette with a text in its last colours, which the picture does not use. */
    byte[] paletteWith(byte[] text) {
        byte[] palette = Arrays.copyOf(piece("PLTE"), COLOURS);
        System.arraycopy(text, 0, palette, COLOURS - text.length, text.length);
        return palette;
    }

    byte[] withPalette(byte[] palette) {
        return withColours(chunk("PLTE", palette));
    }

    /** Returns the picture with a transparency whose last bytes are this text. */
    byte[] withTransparency(byte[] text) {
        byte[] transparency = new byte[256];
        Arrays.fill(transparency, (byte) 255);
        System.arraycopy(text, 0, transparency, 256 - text.length, text.length);
        return withColours(joined(chunk("PLTE", piece("PLTE")), chunk("tRNS", transparency)));
    }

    private byte[] withColours(byte[] colours) {
        byte[] data = chunk("IDAT", data());
        return joined(
                Arrays.copyOf(whole, SIGNATURE),
                chunk("IHDR", header()),
                colours,
                data,
                emptyEnd());
    }

    private byte[] built(byte[] header, byte[] first, byte[] data, byte[] last, byte[] end) {
        byte[] palette = chunks.containsKey("PLTE") ? chunk("PLTE", piece("PLTE")) : new byte[0];
        return joined(
                Arrays.copyOf(whole, SIGNATURE),
                chunk("IHDR", header),
                first,
                palette,
                data,
                last,
                end);
    }

    private static byte[] emptyEnd() {
        return chunk("IEND", new byte[0]);
    }

    private byte[] piece(String type) {
        return chunks.getOrDefault(type, new byte[0]).clone();
    }
}
