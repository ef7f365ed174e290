package io.cloudauth.model;

import io.cloudauth.PersonalData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's name. It opens only by {@link #reveal()}; {@link #toString()} masks it, and Java
 * serialisation, Jackson and Gson do not find it.
 *
 * <p>Immutable and safe to share between threads.
 */
@PersonalData
public final class PersonName {

    // transient: reflection-based serialisers (Gson, Jackson with field visibility) leave it out
    private final transient String text;

    private PersonName(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * Closes a name. It is not checked here but where a request is built: a card's recognised name
     * may be anything.
     */
    public static PersonName of(String text) {
        return new PersonName(text);
    }

    /** The name itself. */
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

    /** A mask that says nothing about the content, not even its length. */
    @Override
    public String toString() {
        return "***";
    }
}
