package io.cloudauth.face;

import io.cloudauth.internal.WireCode;
import java.io.Serializable;

/**
 * A kind of liveness detection (Model).
 *
 * <p>App SDKs up to 1.2.6 (Android) and 1.2.4 (iOS) know {@link #LIVENESS} alone. Source: the
 * vendor's documents of InitFaceVerify. Immutable and safe for use by multiple threads.
 *
 * @param value the text on the wire: 1 to 64 letters, digits, underscores and hyphens
 */
public record LivenessModel(String value) implements Serializable {

    /** Blinking; the default of the service. For apps and H5 pages. */
    public static final LivenessModel LIVENESS = new LivenessModel("LIVENESS");

    /** For apps and H5 pages. */
    public static final LivenessModel PHOTINUS_LIVENESS = new LivenessModel("PHOTINUS_LIVENESS");

    /** For apps and H5 pages. */
    public static final LivenessModel MULTI_ACTION = new LivenessModel("MULTI_ACTION");

    /** The model that the vendor advises. For apps and H5 pages. */
    public static final LivenessModel MOVE_ACTION = new LivenessModel("MOVE_ACTION");

    /** For apps. */
    public static final LivenessModel MOVE_PHOTINUS = new LivenessModel("MOVE_PHOTINUS");

    /** For H5 pages. */
    public static final LivenessModel MULTI_PHOTINUS = new LivenessModel("MULTI_PHOTINUS");

    /** For H5 pages. */
    public static final LivenessModel MULTI_FAPTCHA = new LivenessModel("MULTI_FAPTCHA");

    /**
     * Creates a value object for a text, also for one that this version of the library does not
     * know.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public LivenessModel {
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
    public static LivenessModel of(String value) {
        return new LivenessModel(value);
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
