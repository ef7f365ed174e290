package io.cloudauth.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A container for personal data, such as an address, a date of birth or a phone number. Only {@link
 * #reveal()} returns the value. {@link #toString()} returns a mask. Jackson and Gson do not write
 * the value. Java serialisation throws an exception, because the class is not {@code Serializable}.
 *
 * <p>The container is safe for use by multiple threads if its value is. All values that this
 * library puts into it are immutable.
 *
 * @param <T> the type of the value
 */
@PersonalData
public final class Personal<T> {

    // transient, because Gson and Jackson do not write transient fields
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
