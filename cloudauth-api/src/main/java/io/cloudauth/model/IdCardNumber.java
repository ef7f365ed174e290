package io.cloudauth.model;

import io.cloudauth.PersonalData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number of a mainland identity card. It opens only by {@link #reveal()}; {@link #toString()}
 * masks it, and Java serialisation, Jackson and Gson do not find it.
 *
 * <p>Immutable and safe to share between threads.
 */
@PersonalData
public final class IdCardNumber {

    // transient: reflection-based serialisers (Gson, Jackson with field visibility) leave it out
    private final transient String text;

    private IdCardNumber(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * Closes a number. It is not checked here but where a request is built: a card's recognised
     * number may be anything.
     */
    public static IdCardNumber of(String text) {
        return new IdCardNumber(text);
    }

    /**
     * The number itself. That of a request is 18 characters, in ASCII with an upper-case {@code X};
     * a recognised one is as it came.
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

    /** A mask that says nothing about the content, not even its length. */
    @Override
    public String toString() {
        return "***";
    }
}
