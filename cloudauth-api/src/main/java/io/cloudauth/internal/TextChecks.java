package io.cloudauth.internal;

import io.cloudauth.error.Rule;
import org.jspecify.annotations.Nullable;

/** Checks of names and numbers that are plain text. */
public final class TextChecks {

    private static final int LONGEST = 64;
    private static final char UNREADABLE = '\uFFFD';
    private static final int LONGEST_BIZ_TYPE = 20;

    private TextChecks() {}

    /** A BizId: required, 1 to 64 code points. */
    public static void bizId(Findings found, String field, @Nullable String text) {
        if (text == null) {
            found.violation(field, Rule.REQUIRED);
            return;
        }
        boolean usual = !text.isEmpty() && isOfLettersDigitsAnd("._-", text);
        boolean plain = usual || plain(found, field, text);
        longest(found, field, text);
        // it is printed, and must not turn or hide what stands by it
        boolean visible = usual || visible(found, field, text);
        if (plain && visible && !usual) {
            found.warning(field, Rule.UNUSUAL_CHARACTER);
        }
    }

    /** A BizType: 1 to 20 letters, digits and hyphens. */
    public static void bizType(Findings found, String field, String text) {
        if (text.isBlank()) {
            found.violation(field, Rule.BLANK);
            return;
        }
        if (text.codePointCount(0, text.length()) > LONGEST_BIZ_TYPE) {
            found.violation(field, Rule.LONGER_THAN_20);
        }
        if (!isOfLettersDigitsAnd("-", text)) {
            found.violation(field, Rule.NOT_LETTERS_DIGITS_HYPHEN);
        }
    }

    /**
     * A person's name: 1 to 64 code points that can be seen; middle dots and rare characters are
     * fine.
     */
    public static void personName(Findings found, String field, String text) {
        plain(found, field, text);
        longest(found, field, text);
        visible(found, field, text);
        if (text.indexOf(UNREADABLE) >= 0) {
            found.violation(field, Rule.UNREADABLE_CHARACTER);
        }
    }

    /** No character that cannot be seen; says whether that is so. */
    private static boolean visible(Findings found, String field, String text) {
        boolean visible = text.codePoints().noneMatch(TextChecks::isInvisible);
        if (!visible) {
            found.violation(field, Rule.INVISIBLE_CHARACTER);
        }
        return visible;
    }

    /** Not blank, no control character, no half character; says whether that is so. */
    public static boolean plain(Findings found, String field, String text) {
        if (text.isBlank()) {
            found.violation(field, Rule.BLANK);
            return false;
        }
        boolean control = false;
        boolean half = false;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int type = Character.getType(text.codePointAt(i));
            control |= isControl(type);
            half |= type == Character.SURROGATE; // one of a pair would have been joined
        }
        if (control) {
            found.violation(field, Rule.CONTROL_CHARACTER);
        }
        if (half) {
            found.violation(field, Rule.LONE_SURROGATE);
        }
        return !control && !half;
    }

    private static boolean isOfLettersDigitsAnd(String others, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && others.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void longest(Findings found, String field, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            found.violation(field, Rule.LONGER_THAN_64);
        }
    }

    private static boolean isControl(int type) {
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /**
     * Unicode's category Cf: bidirectional controls, zero-width characters, soft hyphen, byte order
     * mark, tags.
     */
    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }
}
