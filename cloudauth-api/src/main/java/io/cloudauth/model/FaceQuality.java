package io.cloudauth.model;

import io.cloudauth.internal.PlainText;
import java.util.Objects;

/**
 * The quality of the face photo, as the service rates it. A value that is not one of the constants
 * is kept unchanged.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param value the raw text
 */
public record FaceQuality(String value) {

    /** The photo is not usable. */
    public static final FaceQuality UNQUALIFIED = new FaceQuality("UNQUALIFIED");

    /** Low quality. */
    public static final FaceQuality LOW = new FaceQuality("LOW");

    /** Normal quality. */
    public static final FaceQuality NORMAL = new FaceQuality("NORMAL");

    /** High quality. */
    public static final FaceQuality HIGH = new FaceQuality("HIGH");

    /**
     * Creates the record.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public FaceQuality {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Returns the quality with this raw text.
     *
     * @param value the raw text
     * @return the quality
     */
    public static FaceQuality of(String value) {
        return new FaceQuality(value);
    }

    /**
     * Returns the raw text if it is a short line of ASCII, else {@code Unprintable}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return PlainText.shown(value);
    }
}
