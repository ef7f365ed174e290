package io.cloudauth.meta;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The detail of a check of a mobile number (SubCode): which of name, ID number and mobile number
 * differ.
 *
 * <p>The vendor may add SubCodes at any time, and each keeps its text. Never decide by it: {@link
 * MetaVerifyResult#outcome()} decides. Immutable and safe for use by multiple threads.
 */
public final class MobileDetail implements Serializable {

    /** 101: all three belong together. */
    public static final MobileDetail ALL_MATCH = new MobileDetail("101");

    /** 201: neither the name nor the ID number belongs to the mobile number. */
    public static final MobileDetail NAME_AND_NUMBER_DIFFER = new MobileDetail("201");

    /** 202: the name belongs to the mobile number, but the ID number does not. */
    public static final MobileDetail NUMBER_DIFFERS = new MobileDetail("202");

    /** 203: the ID number belongs to the mobile number, but the name does not. */
    public static final MobileDetail NAME_DIFFERS = new MobileDetail("203");

    /** 204: they differ in another way. */
    public static final MobileDetail OTHER_DIFFERENCE = new MobileDetail("204");

    /** 301: there is no record of the mobile number. */
    public static final MobileDetail NO_RECORD = new MobileDetail("301");

    private static final long serialVersionUID = 1L;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final String value;

    private MobileDetail(String value) {
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
    public static MobileDetail of(String value) {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "value must be 1 to 64 letters, digits, underscores or hyphens");
        }
        return new MobileDetail(value);
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
        return other instanceof MobileDetail that && value.equals(that.value);
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
