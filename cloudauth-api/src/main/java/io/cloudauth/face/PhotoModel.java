package io.cloudauth.face;

import io.cloudauth.internal.WireCode;
import java.io.Serializable;

/**
 * A liveness check of a single photo (Model).
 *
 * <p>Source: the vendor's documents of ContrastFaceVerify. Those of LivenessFaceVerify name the
 * parameter, but not its values. Immutable and safe for use by multiple threads.
 *
 * @param value the text on the wire: 1 to 64 letters, digits, underscores and hyphens
 */
public record PhotoModel(String value) implements Serializable {

    /**
     * No liveness check, only the comparison of the faces. A photo of a photo can pass. Use it only
     * if you have checked in another way that the person is present.
     */
    public static final PhotoModel NO_LIVENESS = new PhotoModel("NO_LIVENESS");

    /** For a photo of the front camera; the default of the service. */
    public static final PhotoModel FRONT_CAMERA_LIVENESS = new PhotoModel("FRONT_CAMERA_LIVENESS");

    /** For a photo of the rear camera. */
    public static final PhotoModel REAR_CAMERA_LIVENESS = new PhotoModel("REAR_CAMERA_LIVENESS");

    /**
     * Creates a value object for a text, also for one that this version of the library does not
     * know.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public PhotoModel {
        WireCode.check(value);
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
        return new PhotoModel(value);
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
