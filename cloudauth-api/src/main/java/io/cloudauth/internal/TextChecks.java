package io.cloudauth.internal;

import io.cloudauth.error.Rule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of names and numbers that are plain text. */
public final class TextChecks {

    private static final int LONGEST = 64;
    private static final int LONGEST_BIZ_TYPE = 20;
    private static final Pattern BIZ_TYPE = Pattern.compile("[A-Za-z0-9-]*");
    private static final Pattern USUAL_BIZ_ID = Pattern.compile("[A-Za-z0-9._-]*");

    private TextChecks() {}

    /** A BizId: required, 1 to 64 code points. */
    public static void bizId(Findings found, String field, @Nullable String text) {
        if (text == null) {
            found.violation(field, Rule.REQUIRED);
            return;
        }
        boolean plain = plain(found, field, text);
        longest(found, field, text);
        if (plain && !USUAL_BIZ_ID.matcher(text).matches()) {
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
        if (!BIZ_TYPE.matcher(text).matches()) {
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
        if (text.codePoints().anyMatch(TextChecks::isInvisible)) {
            found.violation(field, Rule.INVISIBLE_CHARACTER);
        }
    }

    /** Not blank, no control character, no half character; says whether that is so. */
    public static boolean plain(Findings found, String field, String text) {
        if (text.isBlank()) {
            found.violation(field, Rule.BLANK);
            return false;
        }
        boolean plain = true;
        if (text.codePoints().anyMatch(TextChecks::isControl)) {
            found.violation(field, Rule.CONTROL_CHARACTER);
            plain = false;
        }
        if (text.codePoints().anyMatch(TextChecks::isHalf)) {
            found.violation(field, Rule.LONE_SURROGATE);
            plain = false;
        }
        return plain;
    }

    private static void longest(Findings found, String field, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            found.violation(field, Rule.LONGER_THAN_64);
        }
    }

    private static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** codePoints() joins pairs, so that a surrogate among them has no other half. */
    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    /**
     * Unicode's category Cf: bidirectional controls, zero-width characters, soft hyphen, byte order
     * mark, tags.
     */
    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }
}
