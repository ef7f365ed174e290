package io.cloudauth.face;

import io.cloudauth.internal.WireCode;
import java.io.Serializable;

/**
 * A solution of financial-grade verification (产品方案).
 *
 * <p>Every scene in the console belongs to one solution. Whether the service checks that is not
 * documented by the vendor. Immutable and safe for use by multiple threads.
 *
 * @param value the text on the wire: 1 to 64 letters, digits, underscores and hyphens
 */
public record ProductCode(String value) implements Serializable {

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

    /**
     * Creates a value object for a text, also for one that this version of the library does not
     * know.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public ProductCode {
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
    public static ProductCode of(String value) {
        return new ProductCode(value);
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
