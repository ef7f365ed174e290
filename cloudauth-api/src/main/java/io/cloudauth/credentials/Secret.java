package io.cloudauth.credentials;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A secret text, such as an AccessKey secret, the security token of an STS session or the token of
 * a verification. Only {@link #reveal()} returns the text. {@link #toString()} returns a mask.
 * Jackson and Gson do not write the text. Java serialisation throws an exception, because the class
 * is not {@code Serializable}.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class Secret {

    // transient, because Gson and Jackson do not write transient fields
    private final transient String text;

    private Secret(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * Returns a secret that contains the given text, unchanged.
     *
     * @param text the text in clear
     * @return the secret
     */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /**
     * Returns the text in clear. Do not log it, and do not keep it in an object that is logged.
     *
     * @return the text, as it was given
     */
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

    /**
     * Returns a fixed mask, which shows neither the text nor its length.
     *
     * @return the mask
     */
    @Override
    public String toString() {
        return "***";
    }
}
