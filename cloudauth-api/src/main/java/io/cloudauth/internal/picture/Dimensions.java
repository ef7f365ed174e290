package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;

/**
 * How large a picture is, as its header says.
 *
 * @param width in pixels, at least 64
 * @param height in pixels, at least 64
 */
record Dimensions(long width, long height) {

    private static final int SHORTEST_SIDE = 64;

    /**
     * Our own limit: 100 million. In 2 MB that leaves a sixth of a bit for a pixel, which shows
     * nobody, but asks 300 MB of whoever unpacks it.
     */
    private static final long MOST_PIXELS = 100_000_000;

    /**
     * @throws UnusablePictureException if no face of 64 x 64 pixels fits in, or there are so many
     *     that they can only be meant to harm
     */
    static Dimensions of(long width, long height) throws UnusablePictureException {
        if (width <= 0 || height <= 0) {
            throw UnusablePictureException.damaged();
        }
        if (width < SHORTEST_SIDE || height < SHORTEST_SIDE) {
            throw new UnusablePictureException(Rule.IMAGE_TOO_SMALL);
        }
        if (width > MOST_PIXELS / height) {
            throw new UnusablePictureException(Rule.IMAGE_TOO_MANY_PIXELS);
        }
        return new Dimensions(width, height);
    }
}
