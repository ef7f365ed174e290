package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The compressed data of a PNG. They are copied byte for byte into chunks of one size, and
 * decompressed to validate that they are exactly the picture's rows. All bytes after the compressed
 * data are dropped.
 */
final class PngData implements AutoCloseable {

    /** The size of the chunks. The platform's own encoder uses the same. */
    private static final int CHUNK = 32 * 1024;

    private static final int PIECE = 8 * 1024;

    /** The limit for the data of a picture with a palette, which must be kept in memory. */
    private static final int MAX_KEPT = 4 * 1024 * 1024;

    private final PngChunks out;
    private final PngRows rows;
    private final boolean keeps;
    private final Inflater inflater = new Inflater();
    private final byte[] piece = new byte[PIECE];
    private final byte[] inflated = new byte[PIECE];
    private byte[] pending = new byte[CHUNK];
    private int pendingLength;

    /**
     * Creates the data.
     *
     * @param keeps whether to keep the data until {@link #flush} is called
     */
    PngData(PngChunks out, PngHeader header, boolean keeps) throws UnusablePictureException {
        this.out = out;
        this.rows = new PngRows(header);
        this.keeps = keeps;
    }

    /**
     * Reads the content of a chunk.
     *
     * @param checksum is updated with the content
     */
    void read(PictureReader in, long length, CRC32 checksum) throws IOException {
        long left = length;
        while (left > 0) {
            int now = in.read(piece, (int) Math.min(left, piece.length));
            checksum.update(piece, 0, now);
            left -= now;
            copy(now);
        }
    }

    private void copy(int length) throws IOException {
        if (inflater.finished()) {
            return;
        }
        inflater.setInput(piece, 0, length);
        try {
            while (!inflater.needsInput() && !inflater.finished()) {
                int count = inflater.inflate(inflated);
                if (count == 0 && inflater.needsDictionary()) {
                    throw UnusablePictureException.damaged();
                }
                rows.read(inflated, count);
            }
        } catch (DataFormatException e) {
            throw UnusablePictureException.damaged();
        }
        write(length - inflater.getRemaining());
    }

    private void write(int length) throws IOException {
        int from = 0;
        while (from < length) {
            if (pendingLength == pending.length) {
                makeRoom();
            }
            int now = Math.min(length - from, pending.length - pendingLength);
            System.arraycopy(piece, from, pending, pendingLength, now);
            pendingLength += now;
            from += now;
        }
    }

    private void makeRoom() throws IOException {
        if (!keeps) {
            flush();
        } else if (pendingLength < MAX_KEPT) {
            pending = Arrays.copyOf(pending, 2 * pendingLength);
        } else {
            throw new UnusablePictureException(Rule.IMAGE_TOO_LARGE);
        }
    }

    /** Validates that the data are complete. */
    void end() throws IOException {
        if (!inflater.finished() || !rows.isComplete()) {
            throw UnusablePictureException.damaged();
        }
    }

    /** Returns the positions of the palette that the picture uses. */
    BitSet usedColours() {
        return rows.usedColours();
    }

    /** Writes what is not written yet. */
    void flush() throws IOException {
        for (int from = 0; from < pendingLength; from += CHUNK) {
            out.write("IDAT", pending, from, Math.min(CHUNK, pendingLength - from));
        }
        pendingLength = 0;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
