package io.cloudauth.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person. Only {@link #reveal()} returns the name in clear. {@link #toString()}
 * returns a mask. Jackson and Gson do not write the name. Java serialisation throws an exception,
 * because the class is not {@code Serializable}.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
@PersonalData
public final class PersonName {

    // transient, because Gson and Jackson do not write transient fields
    private final transient String text;

    private PersonName(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * Returns a value that contains the given name. This method does not validate the name, because
     * it must also accept a name that the service misread on a card. The builder of a request
     * validates the name.
     *
     * @param text the name in clear
     * @return the value
     */
    public static PersonName of(String text) {
        return new PersonName(text);
    }

    /**
     * Returns the name in clear.
     *
     * @return the name
     */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonName that && text.equals(that.text);
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
