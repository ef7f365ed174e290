package io.cloudauth.internal.validation;

import io.cloudauth.error.Rule;
import io.cloudauth.internal.InvisibleCharacters;
import java.util.function.IntPredicate;

/**
 * Validation of the names of persons. A name that only looks right is rejected by the service, and
 * the rejection is charged.
 */
public final class NameChecks {

    private static final char REPLACEMENT_CHARACTER = '\uFFFD';

    /**
     * Characters that look like the middle dot U+00B7: full stops, bullets and middle dots of other
     * scripts.
     */
    private static final String DOTS =
            ".\u02D9\u0387\u1427\u119E\u16EB\u2022\u2024\u2027\u2218\u2219\u22C5\u25AA\u25CF\u25E6"
                    + "\u26AB\u2981\u2E30\u2E31\u2E33\u3002\u30FB\u318D\uA78F\uFE52\uFF0E\uFF61"
                    + "\uFF65";

    /** The ideographs in the block of the compatibility ideographs that have no other code. */
    private static final String UNIFIED =
            "\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27\uFA28\uFA29";

    private NameChecks() {}

    /**
     * Returns the name without white space at its ends. All other characters are kept: the name is
     * never changed silently.
     */
    public static String normalised(String name) {
        return InvisibleCharacters.strip(name);
    }

    /**
     * Validates a name without the white space at its ends: 1 to 64 visible code points without
     * radicals. Characters that are unusual in a name are warnings. Middle dots and rare characters
     * are valid.
     */
    public static void check(Violations violations, String field, String text) {
        String name = normalised(text);
        TextChecks.visibleText(violations, field, name);
        if (name.indexOf(REPLACEMENT_CHARACTER) >= 0) {
            violations.violation(field, Rule.UNREADABLE_CHARACTER);
        }
        if (any(name, NameChecks::isRadical)) {
            violations.violation(field, Rule.NAME_RADICAL);
        }
        if (any(name, Character::isSpaceChar)) {
            violations.warning(field, Rule.NAME_WHITE_SPACE);
        }
        if (any(name, NameChecks::isCompatibilityIdeograph)) {
            violations.warning(field, Rule.NAME_COMPATIBILITY_IDEOGRAPH);
        }
        if (any(name, codePoint -> Character.getType(codePoint) == Character.PRIVATE_USE)) {
            violations.warning(field, Rule.NAME_PRIVATE_USE);
        }
        if (any(name, codePoint -> DOTS.indexOf(codePoint) >= 0)) {
            violations.warning(field, Rule.NAME_DOT);
        }
    }

    private static boolean any(String name, IntPredicate kind) {
        return name.codePoints().anyMatch(kind);
    }

    /** Returns whether the code point is a CJK radical, a Kangxi radical or a CJK stroke. */
    private static boolean isRadical(int codePoint) {
        return (codePoint >= 0x2E80 && codePoint <= 0x2FDF)
                || (codePoint >= 0x31C0 && codePoint <= 0x31EF);
    }

    private static boolean isCompatibilityIdeograph(int codePoint) {
        return (codePoint >= 0xF900 && codePoint <= 0xFAFF && UNIFIED.indexOf(codePoint) < 0)
                || (codePoint >= 0x2F800 && codePoint <= 0x2FA1F);
    }
}
