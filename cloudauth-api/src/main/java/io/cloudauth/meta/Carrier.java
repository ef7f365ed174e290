package io.cloudauth.meta;

import io.cloudauth.internal.WireCode;
import java.io.Serializable;

/**
 * The carrier of a mobile number (IspName).
 *
 * <p>The vendor may add carriers at any time, and each keeps its text. Immutable and safe for use
 * by multiple threads.
 *
 * @param value the text on the wire: 1 to 64 letters, digits, underscores and hyphens
 */
public record Carrier(String value) implements Serializable {

    /** China Mobile. */
    public static final Carrier CMCC = new Carrier("CMCC");

    /** China Unicom. */
    public static final Carrier CUCC = new Carrier("CUCC");

    /** China Telecom. */
    public static final Carrier CTCC = new Carrier("CTCC");

    /** China Broadnet. */
    public static final Carrier CBCC = new Carrier("CBCC");

    /**
     * Creates a value object for a text, also for one that this version of the library does not
     * know.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public Carrier {
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
    public static Carrier of(String value) {
        return new Carrier(value);
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
