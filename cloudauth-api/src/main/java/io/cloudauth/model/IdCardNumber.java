package io.cloudauth.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number of an identity card of mainland China. Only {@link #reveal()} returns the number in
 * clear. {@link #toString()} returns a mask. Jackson and Gson do not write the number. Java
 * serialisation throws an exception, because the class is not {@code Serializable}.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
@PersonalData
public final class IdCardNumber {

    // transient, because Gson and Jackson do not write transient fields
    private final transient String text;

    private IdCardNumber(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * Returns a value that contains the given number. This method does not validate the number,
     * because it must also accept a number that the service misread on a card. The builder of a
     * request validates the number.
     *
     * @param text the number in clear
     * @return the value
     */
    public static IdCardNumber of(String text) {
        return new IdCardNumber(text);
    }

    /**
     * Returns the number in clear. In a request, the ID number is in ASCII, with {@code X} in upper
     * case. A number that the service recognised on a card is returned as the service sent it.
     *
     * @return the number
     */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdCardNumber that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns a fixed mask, which shows neither the content nor its length.
     *
     * @return the mask
     */
    @Override
    public String toString() {
        return "***";
    }
}
