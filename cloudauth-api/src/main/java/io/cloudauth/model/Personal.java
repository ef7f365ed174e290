package io.cloudauth.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A container for a personal value, such as an address, a date of birth or a phone number. Only
 * {@link #reveal()} returns the value. {@link #toString()} returns a mask, and Java serialisation,
 * Jackson and Gson do not write the value.
 *
 * <p>It is safe for use by multiple threads if its value is. All values that this library puts into
 * it are immutable.
 *
 * @param <T> the type of the value
 */
@PersonalData
public final class Personal<T> {

    // transient: reflection-based serialisers (Gson, Jackson with field visibility) omit it
    private final transient T value;

    private Personal(T value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * Returns a container with the given value.
     *
     * @param value the value
     * @param <T> the type of the value
     * @return the container
     */
    public static <T> Personal<T> of(T value) {
        return new Personal<>(value);
    }

    /**
     * Returns the value in clear.
     *
     * @return the value
     */
    public T reveal() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Personal<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * Returns a fixed mask, which does not show the value.
     *
     * @return the mask
     */
    @Override
    public String toString() {
        return "***";
    }
}
