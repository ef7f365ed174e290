package io.cloudauth.internal;

import java.util.Objects;
import java.util.regex.Pattern;

/** The form of a code of the service, also of one that this version does not know. */
public final class WireCode {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private WireCode() {}

    /**
     * Validates a code.
     *
     * @throws IllegalArgumentException if the value is not 1 to 64 letters, digits, underscores or
     *     hyphens
     */
    public static void check(String value) {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "value must be 1 to 64 letters, digits, underscores or hyphens");
        }
    }
}
