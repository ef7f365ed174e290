package io.cloudauth.model;

import io.cloudauth.internal.PlainText;
import java.util.Objects;

/**
 * How good the photo of the face is, by the service's judgement. A value that is none of the
 * constants survives as it came.
 *
 * @param value the raw text
 */
public record FaceQuality(String value) {

    /** Not usable. */
    public static final FaceQuality UNQUALIFIED = new FaceQuality("UNQUALIFIED");

    /** Low quality. */
    public static final FaceQuality LOW = new FaceQuality("LOW");

    /** Normal quality. */
    public static final FaceQuality NORMAL = new FaceQuality("NORMAL");

    /** High quality. */
    public static final FaceQuality HIGH = new FaceQuality("HIGH");

    /** Refuses {@code null}. */
    public FaceQuality {
        Objects.requireNonNull(value, "value");
    }

    /** The quality with this raw text. */
    public static FaceQuality of(String value) {
        return new FaceQuality(value);
    }

    /** The raw text, where it is a short line of ASCII. */
    @Override
    public String toString() {
        return PlainText.shown(value);
    }
}
