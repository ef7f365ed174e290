package io.cloudauth.meta;

import io.cloudauth.internal.WireCode;
import java.io.Serializable;

/**
 * The detail of a check of a mobile number (SubCode): which of name, ID number and mobile number
 * differ.
 *
 * <p>The vendor may add SubCodes at any time, and each keeps its text. Never decide by it: {@link
 * MetaVerifyResult#outcome()} decides. Immutable and safe for use by multiple threads.
 *
 * @param value the text on the wire: 1 to 64 letters, digits, underscores and hyphens
 */
public record MobileDetail(String value) implements Serializable {

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

    /**
     * Creates a value object for a text, also for one that this version of the library does not
     * know.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public MobileDetail {
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
    public static MobileDetail of(String value) {
        return new MobileDetail(value);
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
