package io.cloudauth.internal.picture;

/**
 * The size of a picture, as its header states it.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
record Dimensions(long width, long height) {

    /**
     * Returns the dimensions.
     *
     * @throws UnusablePictureException if a side has no pixels
     */
    static Dimensions of(long width, long height) throws UnusablePictureException {
        if (width <= 0 || height <= 0) {
            throw UnusablePictureException.damaged();
        }
        return new Dimensions(width, height);
    }
}
