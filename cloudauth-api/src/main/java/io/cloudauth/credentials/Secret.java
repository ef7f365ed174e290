package io.cloudauth.credentials;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text that gives power to whoever knows it: a key's secret, a session token, a verify token. It
 * opens only by {@link #reveal()}; {@link #toString()} masks it, and Java serialisation, Jackson
 * and Gson do not find it.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Secret {

    // transient: reflection-based serialisers (Gson, Jackson with field visibility) leave it out
    private final transient String text;

    private Secret(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /** Closes a text; it is kept exactly as given. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text itself. Do not log it, and keep the result out of objects that are. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that && text.equals(that.text);
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
