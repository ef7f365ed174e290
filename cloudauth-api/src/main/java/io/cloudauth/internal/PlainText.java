package io.cloudauth.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A filter for texts of the service that are printed. It keeps line breaks and control characters
 * out of logs.
 */
public final class PlainText {

    private static final Pattern PLAIN = Pattern.compile("[ -~]{0,256}");

    private PlainText() {}

    /**
     * Returns the text if it is at most 256 printable ASCII characters, else {@code Unprintable}.
     */
    public static String shown(String text) {
        return PLAIN.matcher(text).matches() ? text : "Unprintable";
    }

    /** Returns the same for a text that may be absent. */
    public static Optional<String> shown(Optional<String> text) {
        return text.map(PlainText::shown);
    }
}
