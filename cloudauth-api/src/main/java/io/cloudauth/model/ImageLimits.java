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
 * @param isJpegOnly whether the picture must be a JPEG; otherwise it can also be a PNG
 */
public record ImageLimits(long maxBytes, long maxSentBytes, int minSide, boolean isJpegOnly) {

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

    /**
     * Creates limits for JPEG and PNG.
     *
     * @param maxBytes see {@link #maxBytes()}
     * @param maxSentBytes see {@link #maxSentBytes()}
     * @param minSide see {@link #minSide()}
     * @throws IllegalArgumentException if a limit is not positive
     */
    public ImageLimits(long maxBytes, long maxSentBytes, int minSide) {
        this(maxBytes, maxSentBytes, minSide, false);
    }

    /**
     * Returns these limits for JPEG alone.
     *
     * @return the limits
     */
    public ImageLimits jpegOnly() {
        return new ImageLimits(maxBytes, maxSentBytes, minSide, true);
    }

    /** Returns the rule that a picture violates, or null. */
    @Nullable Rule violatedBy(Image.Local.Facts facts) {
        if (isJpegOnly && !facts.contentType().equals("image/jpeg")) {
            return Rule.IMAGE_NOT_JPEG;
        }
        if (facts.uploadLength() > maxSentBytes) {
            return Rule.IMAGE_TOO_LARGE;
        }
        return facts.width() < minSide || facts.height() < minSide ? Rule.IMAGE_TOO_SMALL : null;
    }
}
