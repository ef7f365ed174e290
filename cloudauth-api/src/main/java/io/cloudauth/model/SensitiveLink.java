package io.cloudauth.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link that grants access to sensitive content without further authentication, such as a link to
 * a person's photo. Only {@link #reveal()} and {@link #revealUri()} return the link in clear.
 * {@link #toString()} returns a mask. Jackson and Gson do not write the link. Java serialisation
 * throws an exception, because the class is not {@code Serializable}.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class SensitiveLink {

    // transient, because Gson and Jackson do not write transient fields
    private final transient String text;

    private SensitiveLink(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * Returns a value that contains the given link, unchanged. The link is not validated here; the
     * builder of a request validates it.
     *
     * @param text the link in clear
     * @return the value
     */
    public static SensitiveLink of(String text) {
        return new SensitiveLink(text);
    }

    /**
     * Returns the link in clear.
     *
     * @return the link
     */
    public String reveal() {
        return text;
    }

    /**
     * Returns the link as a URI, in clear.
     *
     * @return the URI
     * @throws IllegalStateException if the link is not a well-formed URI; the message does not
     *     contain it
     */
    public URI revealUri() {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // without the cause, because its message contains the link
            throw new IllegalStateException("the link is not a well-formed URI");
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
