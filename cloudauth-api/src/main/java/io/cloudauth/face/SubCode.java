package io.cloudauth.face;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The detail of a verdict (SubCode), such as {@code 204}.
 *
 * <p>The vendor may add SubCodes at any time, and each keeps its text. Never decide by a SubCode:
 * {@link FaceVerifyResult#isPassed()} decides, and a verdict with SubCode 210 or 207 can have
 * passed. Immutable and safe for use by multiple threads.
 */
public final class SubCode implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final String value;

    private SubCode(String value) {
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
    public static SubCode of(String value) {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "value must be 1 to 64 letters, digits, underscores or hyphens");
        }
        return new SubCode(value);
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
        return other instanceof SubCode that && value.equals(that.value);
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
