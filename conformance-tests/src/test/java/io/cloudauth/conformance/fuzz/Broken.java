package io.cloudauth.conformance.fuzz;

import org.jspecify.annotations.Nullable;

/** A promise that an input broke. */
final class Broken extends AssertionError {

    private static final long serialVersionUID = 1L;

    Broken(String promise) {
        super(promise);
    }

    static void unless(boolean kept, String promise) {
        if (!kept) {
            throw new Broken(promise);
        }
    }

    /** A line of a log stays one line and shows what it is: no control and no format character. */
    static void unlessOneLine(@Nullable String text, String what) {
        unless(
                text == null
                        || text.codePoints()
                                .noneMatch(
                                        c ->
                                                Character.isISOControl(c)
                                                        || Character.getType(c) == Character.FORMAT
                                                        || c == 0x2028
                                                        || c == 0x2029),
                what + " is more than a line of text");
    }
}
