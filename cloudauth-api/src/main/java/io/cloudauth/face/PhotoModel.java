package io.cloudauth.face;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A liveness check of a single photo (Model).
 *
 * <p>Source: the vendor's documents of ContrastFaceVerify. Those of LivenessFaceVerify name the
 * parameter, but not its values. Immutable and safe for use by multiple threads.
 */
public final class PhotoModel implements Serializable {

    /**
     * No liveness check, only the comparison of the faces. A photo of a photo can pass. Use it only
     * if you have checked in another way that the person is present.
     */
    public static final PhotoModel NO_LIVENESS = new PhotoModel("NO_LIVENESS");

    /** For a photo of the front camera; the default of the service. */
    public static final PhotoModel FRONT_CAMERA_LIVENESS = new PhotoModel("FRONT_CAMERA_LIVENESS");

    /** For a photo of the rear camera. */
    public static final PhotoModel REAR_CAMERA_LIVENESS = new PhotoModel("REAR_CAMERA_LIVENESS");

    private static final long serialVersionUID = 1L;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final String value;

    private PhotoModel(String value) {
        this.value = value;
    }

    /**
     * Returns the value object for a text, also for one that this version of the library does not
     * know.
     *
     * @param value 1 to 64 letters, digits, underscores and hyphens, as on the wire
     * @return the value object
     * @throws IllegalArgumentException if the value has another form
     */
    public static PhotoModel of(String value) {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "value must be 1 to 64 letters, digits, underscores or hyphens");
        }
        return new PhotoModel(value);
    }

    /**
     * Returns the text on the wire.
     *
     * @return the text
     */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhotoModel that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * Returns the text on the wire.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return value;
    }
}
