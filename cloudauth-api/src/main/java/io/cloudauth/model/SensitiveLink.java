package io.cloudauth.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link that gives access to whoever holds it, such as the link to a person's photo. It opens only
 * by {@link #reveal()} or {@link #revealUri()}; {@link #toString()} masks it, and Java
 * serialisation, Jackson and Gson do not find it.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class SensitiveLink {

    // transient: reflection-based serialisers (Gson, Jackson with field visibility) leave it out
    private final transient String text;

    private SensitiveLink(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * Closes a link. It is not checked here but where a request is built; it is kept exactly as
     * given.
     */
    public static SensitiveLink of(String text) {
        return new SensitiveLink(text);
    }

    /** The link itself. */
    public String reveal() {
        return text;
    }

    /**
     * The link, read as a URI.
     *
     * @throws IllegalStateException if it is no well-formed URI; the message does not quote it
     */
    public URI revealUri() {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // without its cause, whose message quotes the link
            throw new IllegalStateException("not a well-formed URI");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SensitiveLink that && text.equals(that.text);
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
