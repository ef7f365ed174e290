package io.cloudauth.internal.picture;

import java.util.BitSet;

/**
 * The rows of a PNG as they come out of its compressed data. It counts them and validates the byte
 * before each row, which names the row's filter. For a picture with a palette, it also finds out
 * which colours the picture uses.
 */
final class PngRows {

    private static final int MAX_FILTER = 4;

    /** No program reads a palette picture that is wider than the widest JPEG. */
    private static final int MAX_PALETTE_ROW = 65_535;

    private final PngHeader header;
    private final boolean hasPalette;
    private final BitSet usedColours = new BitSet();
    private int pass;
    private long rowsLeft;
    private long leftInRow;
    private int filter;
    private byte[] row = new byte[0];
    private byte[] rowAbove = new byte[0];

    PngRows(PngHeader header) throws UnusablePictureException {
        this.header = header;
        this.hasPalette = header.colourType() == PngHeader.PALETTE;
        if (hasPalette && header.dimensions().width() > MAX_PALETTE_ROW) {
            throw UnusablePictureException.damaged();
        }
        this.pass = -1;
        nextPass();
    }

    /** Returns whether all rows are read. */
    boolean isComplete() {
        return rowsLeft == 0 && leftInRow == 0;
    }

    /** Returns the positions of the palette that the picture uses. */
    BitSet usedColours() {
        return usedColours;
    }

    /**
     * Reads the next bytes.
     *
     * @throws UnusablePictureException if there are more of them than rows, or a filter is unknown
     */
    void read(byte[] bytes, int length) throws UnusablePictureException {
        int at = 0;
        while (at < length) {
            if (leftInRow == 0) {
                startRow(bytes[at++]);
                continue;
            }
            int now = (int) Math.min(leftInRow, length - at);
            if (hasPalette) {
                System.arraycopy(bytes, at, row, (int) (row.length - leftInRow), now);
            }
            at += now;
            leftInRow -= now;
            if (leftInRow == 0) {
                endRow();
            }
        }
    }

    private void startRow(int filterOfRow) throws UnusablePictureException {
        if (rowsLeft == 0 || filterOfRow < 0 || filterOfRow > MAX_FILTER) {
            throw UnusablePictureException.damaged();
        }
        filter = filterOfRow;
        leftInRow = header.rowLength(pass);
    }

    private void endRow() {
        if (hasPalette) {
            unfilter();
            collectColours();
            byte[] finished = row;
            row = rowAbove;
            rowAbove = finished;
        }
        rowsLeft--;
        if (rowsLeft == 0) {
            nextPass();
        }
    }

    private void nextPass() {
        while (rowsLeft == 0 && ++pass < header.passes()) {
            rowsLeft = header.rows(pass);
        }
        if (hasPalette && rowsLeft > 0) {
            row = new byte[(int) header.rowLength(pass)];
            rowAbove = new byte[row.length];
        }
    }

    /** Reverses the row's filter. In a picture with a palette, a filter works on whole bytes. */
    private void unfilter() {
        for (int i = 0; filter > 0 && i < row.length; i++) {
            int left = i == 0 ? 0 : row[i - 1] & 0xFF;
            int above = rowAbove[i] & 0xFF;
            int corner = i == 0 ? 0 : rowAbove[i - 1] & 0xFF;
            int predicted =
                    switch (filter) {
                        case 1 -> left;
                        case 2 -> above;
                        case 3 -> (left + above) / 2;
                        default -> paeth(left, above, corner);
                    };
            row[i] += (byte) predicted;
        }
    }

    private static int paeth(int left, int above, int corner) {
        int estimate = left + above - corner;
        int toLeft = Math.abs(estimate - left);
        int toAbove = Math.abs(estimate - above);
        int toCorner = Math.abs(estimate - corner);
        if (toLeft <= toAbove && toLeft <= toCorner) {
            return left;
        }
        return toAbove <= toCorner ? above : corner;
    }

    private void collectColours() {
        int depth = header.depth();
        long pixels = header.pixels(pass);
        for (int i = 0; i < pixels; i++) {
            int bit = i * depth;
            int shift = 8 - depth - bit % 8;
            usedColours.set((row[bit / 8] & 0xFF) >> shift & ((1 << depth) - 1));
        }
    }
}
