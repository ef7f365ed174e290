package io.cloudauth.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number of a mainland identity card. Only {@link #reveal()} returns it in clear. {@link
 * #toString()} returns a mask, and Java serialisation, Jackson and Gson do not write the number.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
@PersonalData
public final class IdCardNumber {

    // transient: reflection-based serialisers (Gson, Jackson with field visibility) omit it
    private final transient String text;

    private IdCardNumber(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * Returns a value that contains the given number. The number is not validated here, because a
     * number that was recognised on a card can be any text. The builder of a request validates it.
     *
     * @param text the number in clear
     * @return the value
     */
    public static IdCardNumber of(String text) {
        return new IdCardNumber(text);
    }

    /**
     * Returns the number in clear. In a request, it has 18 ASCII characters, with an upper-case
     * {@code X}. A number that was recognised on a card is unchanged.
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
