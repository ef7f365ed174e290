package io.cloudauth.face;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A solution of financial-grade verification (产品方案).
 *
 * <p>Every scene in the console belongs to one solution. Whether the service checks that is not
 * documented by the vendor. Immutable and safe for use by multiple threads.
 */
public final class ProductCode implements Serializable {

    /** Liveness, and the face against the authority's photo. The request names the person. */
    public static final ProductCode ID_PRO = new ProductCode("ID_PRO");

    /** As {@link #ID_PRO}, but the user photographs the ID card. */
    public static final ProductCode ID_PLUS = new ProductCode("ID_PLUS");

    /** Liveness, and the face against a photo of the request. */
    public static final ProductCode PV_FV = new ProductCode("PV_FV");

    /** Liveness alone. */
    public static final ProductCode LR_FR = new ProductCode("LR_FR");

    /** A photo against the authority's photo, from the server alone. */
    public static final ProductCode ID_MIN = new ProductCode("ID_MIN");

    /** Two photos, from the server alone. */
    public static final ProductCode PV_FC = new ProductCode("PV_FC");

    /** Liveness of a photo, from the server alone. */
    public static final ProductCode LR_FR_MIN = new ProductCode("LR_FR_MIN");

    private static final long serialVersionUID = 1L;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final String value;

    private ProductCode(String value) {
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
    public static ProductCode of(String value) {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "value must be 1 to 64 letters, digits, underscores or hyphens");
        }
        return new ProductCode(value);
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
        return other instanceof ProductCode that && value.equals(that.value);
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
