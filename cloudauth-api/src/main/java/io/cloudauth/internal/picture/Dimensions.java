package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;

/**
 * The size of a picture, as its header states it.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
record Dimensions(long width, long height) {

    /**
     * A limit of this library for every operation: 100 million pixels. At 2 MB this leaves less
     * than a sixth of a bit for a pixel, too little to show a face. Decoding such a picture takes
     * 300 MB of memory or more, so it is probably an attack.
     */
    private static final long MAX_PIXELS = 100_000_000;

    /**
     * Returns the dimensions.
     *
     * @throws UnusablePictureException if a side has no pixels or the picture has too many
     */
    static Dimensions of(long width, long height) throws UnusablePictureException {
        if (width <= 0 || height <= 0) {
            throw UnusablePictureException.damaged();
        }
        if (width > MAX_PIXELS / height) {
            throw new UnusablePictureException(Rule.IMAGE_TOO_MANY_PIXELS);
        }
        return new Dimensions(width, height);
    }
}
