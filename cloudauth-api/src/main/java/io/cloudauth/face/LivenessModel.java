package io.cloudauth.face;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of liveness detection (Model).
 *
 * <p>App SDKs up to 1.2.6 (Android) and 1.2.4 (iOS) know {@link #LIVENESS} alone. Source: the
 * vendor's documents of InitFaceVerify. Immutable and safe for use by multiple threads.
 */
public final class LivenessModel implements Serializable {

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

    private static final long serialVersionUID = 1L;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final String value;

    private LivenessModel(String value) {
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
    public static LivenessModel of(String value) {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "value must be 1 to 64 letters, digits, underscores or hyphens");
        }
        return new LivenessModel(value);
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
        return other instanceof LivenessModel that && value.equals(that.value);
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
