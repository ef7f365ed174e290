package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;

/**
 * The size of a picture, as its header states it.
 *
 * @param width in pixels, at least 64
 * @param height in pixels, at least 64
 */
record Dimensions(long width, long height) {

    private static final int MIN_SIDE = 64;

    /**
     * A limit of this library: 100 million pixels. With more, 2 MB leave less than a sixth of a bit
     * for a pixel, too little to show a face. Decoding such a picture takes 300 MB of memory or
     * more.
     */
    private static final long MAX_PIXELS = 100_000_000;

    /**
     * Returns the dimensions, if they are usable.
     *
     * @throws UnusablePictureException if a side is too short for a face of 64 x 64 pixels, or if
     *     there are so many pixels that the picture is probably an attack
     */
    static Dimensions of(long width, long height) throws UnusablePictureException {
        if (width <= 0 || height <= 0) {
            throw UnusablePictureException.damaged();
        }
        if (width < MIN_SIDE || height < MIN_SIDE) {
            throw new UnusablePictureException(Rule.IMAGE_TOO_SMALL);
        }
        if (width > MAX_PIXELS / height) {
            throw new UnusablePictureException(Rule.IMAGE_TOO_MANY_PIXELS);
        }
        return new Dimensions(width, height);
    }
}
