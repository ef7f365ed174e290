package io.cloudauth.internal.picture;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The header of a PNG.
 *
 * @param depth the bits of a sample
 * @param colourType see the constants
 */
record PngHeader(Dimensions dimensions, int depth, int colourType, boolean isInterlaced) {

    static final int LENGTH = 13;
    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    /** The samples of a pixel, by the colour type; 0 for a type that does not exist. */
    private static final int[] SAMPLES = {1, 0, 3, 1, 2, 0, 4};

    /** A bit for each depth that the colour type permits. */
    private static final int[] DEPTHS = {0x1_0116, 0, 0x1_0100, 0x116, 0x1_0100, 0, 0x1_0100};

    /** The first column, the first row and the steps between them, for each interlaced pass. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8},
        {4, 0, 8, 8},
        {0, 4, 4, 8},
        {2, 0, 4, 4},
        {0, 2, 2, 4},
        {1, 0, 2, 2},
        {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    /** Reads the content of the first chunk. */
    static PngHeader read(byte[] content) throws UnusablePictureException {
        if (content.length != LENGTH) {
            throw UnusablePictureException.damaged();
        }
        ByteBuffer in = ByteBuffer.wrap(content);
        Dimensions dimensions =
                Dimensions.of(in.getInt() & 0xFFFF_FFFFL, in.getInt() & 0xFFFF_FFFFL);
        int depth = in.get();
        int type = in.get();
        boolean known =
                type >= 0
                        && type < SAMPLES.length
                        && depth >= 0
                        && depth <= 16
                        && (DEPTHS[type] >> depth & 1) != 0;
        int compression = in.get();
        int filter = in.get();
        int interlacing = in.get();
        if (!known || compression != 0 || filter != 0 || interlacing < 0 || interlacing > 1) {
            throw UnusablePictureException.damaged();
        }
        return new PngHeader(dimensions, depth, type, interlacing == 1);
    }

    /** Reads a PNG up to its header. Validates nothing else. */
    static Dimensions findDimensions(PictureReader in) throws IOException {
        in.skip(8);
        long width = in.read32();
        return Dimensions.of(width, in.read32());
    }

    byte[] content() {
        return ByteBuffer.allocate(LENGTH)
                .putInt((int) dimensions.width())
                .putInt((int) dimensions.height())
                .put((byte) depth)
                .put((byte) colourType)
                .putShort((short) 0)
                .put((byte) (isInterlaced ? 1 : 0))
                .array();
    }

    /** Returns how many samples a pixel has. */
    int samples() {
        return SAMPLES[colourType];
    }

    int passes() {
        return isInterlaced ? PASSES.length : 1;
    }

    /** Returns how many rows a pass has; 0 if the picture is too narrow for it. */
    long rows(int pass) {
        int[] grid = grid(pass);
        return pixels(pass) == 0 ? 0 : steps(dimensions.height(), grid[1], grid[3]);
    }

    /** Returns how many bytes a row has after the byte that names its filter. */
    long rowLength(int pass) {
        return (pixels(pass) * samples() * depth + 7) / 8;
    }

    /** Returns how many pixels a row has. */
    long pixels(int pass) {
        int[] grid = grid(pass);
        return steps(dimensions.width(), grid[0], grid[2]);
    }

    private int[] grid(int pass) {
        return (isInterlaced ? PASSES : ONE_PASS)[pass];
    }

    private static long steps(long length, int first, int step) {
        return Math.max(0, (length - first + step - 1) / step);
    }
}
