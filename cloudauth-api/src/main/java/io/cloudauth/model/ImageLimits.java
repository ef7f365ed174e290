package io.cloudauth.model;

import io.cloudauth.error.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one operation for a local picture. Immutable and safe to share between threads.
 *
 * @param maxBytes the maximum length in bytes, with metadata; positive
 * @param maxSentBytes the maximum length in bytes of what is sent, usually without metadata;
 *     positive
 * @param minSide the minimum width and height in pixels; positive
 */
public record ImageLimits(long maxBytes, long maxSentBytes, int minSide) {

    /**
     * A limit of this library for every operation: 100 million pixels. At 2 MB this leaves less
     * than a sixth of a bit for a pixel, too little to show a face. Decoding such a picture takes
     * 300 MB of memory or more, so it is probably an attack.
     */
    private static final long MAX_PIXELS = 100_000_000;

    /**
     * Creates limits.
     *
     * @throws IllegalArgumentException if a limit is not positive
     */
    public ImageLimits {
        if (maxBytes <= 0 || maxSentBytes <= 0 || minSide <= 0) {
            throw new IllegalArgumentException("a limit is not positive");
        }
    }

    /** Returns the rule that a picture violates, or null. */
    @Nullable Rule violatedBy(Image.Local.Facts facts) {
        if (facts.uploadLength() > maxSentBytes) {
            return Rule.IMAGE_TOO_LARGE;
        }
        if (facts.width() < minSide || facts.height() < minSide) {
            return Rule.IMAGE_TOO_SMALL;
        }
        return facts.width() > MAX_PIXELS / facts.height() ? Rule.IMAGE_TOO_MANY_PIXELS : null;
    }
}
