package io.cloudauth.internal;

import java.util.regex.Pattern;

/** Text of the service as it may be printed: nobody can make a log's line end or turn with it. */
public final class PlainText {

    private static final Pattern PLAIN = Pattern.compile("[ -~]{0,256}");

    private PlainText() {}

    /** The text, or {@code Unprintable} in place of one that is not a short line of ASCII. */
    public static String shown(String text) {
        return PLAIN.matcher(text).matches() ? text : "Unprintable";
    }
}
