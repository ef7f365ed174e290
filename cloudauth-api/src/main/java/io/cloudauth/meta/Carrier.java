package io.cloudauth.meta;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The carrier of a mobile number (IspName).
 *
 * <p>The vendor may add carriers at any time, and each keeps its text. Immutable and safe for use
 * by multiple threads.
 */
public final class Carrier implements Serializable {

    /** China Mobile. */
    public static final Carrier CMCC = new Carrier("CMCC");

    /** China Unicom. */
    public static final Carrier CUCC = new Carrier("CUCC");

    /** China Telecom. */
    public static final Carrier CTCC = new Carrier("CTCC");

    /** China Broadnet. */
    public static final Carrier CBCC = new Carrier("CBCC");

    private static final long serialVersionUID = 1L;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final String value;

    private Carrier(String value) {
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
    public static Carrier of(String value) {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "value must be 1 to 64 letters, digits, underscores or hyphens");
        }
        return new Carrier(value);
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
        return other instanceof Carrier that && value.equals(that.value);
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
