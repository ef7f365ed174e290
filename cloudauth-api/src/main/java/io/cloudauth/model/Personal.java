package io.cloudauth.model;

import io.cloudauth.PersonalData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that belongs to a person: an address, a date of birth, a phone number. It opens only by
 * {@link #reveal()}; {@link #toString()} masks it, and Java serialisation, Jackson and Gson do not
 * find it.
 *
 * <p>As safe to share between threads as the value in it; those of this library are immutable.
 *
 * @param <T> the value's type
 */
@PersonalData
public final class Personal<T> {

    // transient: reflection-based serialisers (Gson, Jackson with field visibility) leave it out
    private final transient T value;

    private Personal(T value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Closes a value. */
    public static <T> Personal<T> of(T value) {
        return new Personal<>(value);
    }

    /** The value itself. */
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

    /** A mask that says nothing about the content. */
    @Override
    public String toString() {
        return "***";
    }
}
