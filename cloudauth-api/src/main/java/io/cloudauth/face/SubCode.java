package io.cloudauth.face;

import io.cloudauth.internal.WireCode;
import java.io.Serializable;

/**
 * The detail of a verdict (SubCode), such as {@code 204}.
 *
 * <p>The vendor may add SubCodes at any time, and each keeps its text. Never decide by a SubCode:
 * {@link FaceVerifyResult#isPassed()} decides, and a verdict with SubCode 210 or 207 can have
 * passed. Immutable and safe for use by multiple threads.
 *
 * @param value the text on the wire: 1 to 64 letters, digits, underscores and hyphens
 */
public record SubCode(String value) implements Serializable {

    /**
     * Creates a value object for a text, also for one that this version of the library does not
     * know.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public SubCode {
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
    public static SubCode of(String value) {
        return new SubCode(value);
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
