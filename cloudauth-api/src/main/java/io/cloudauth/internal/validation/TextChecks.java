package io.cloudauth.internal.validation;

import io.cloudauth.error.Rule;
import io.cloudauth.internal.InvisibleCharacters;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Validation of names and numbers that are plain text. */
public final class TextChecks {

    private static final int MAX_LENGTH = 64;
    private static final int MAX_BIZ_TYPE_LENGTH = 20;

    private TextChecks() {}

    /** Validates a BizId: required, 1 to 64 code points. */
    public static void bizId(Violations violations, String field, @Nullable String text) {
        if (text == null) {
            violations.violation(field, Rule.REQUIRED);
            return;
        }
        boolean usual = !text.isEmpty() && hasOnlyLettersDigitsAnd("._-", text);
        checkLength(violations, field, text);
        if (usual || !plain(violations, field, text)) {
            return;
        }
        // a BizId is printed, and must not look like another one or reverse the text around it
        if (InvisibleCharacters.strip(text).length() < text.length()) {
            violations.violation(field, Rule.WHITE_SPACE_AT_END);
        } else if (checkVisible(violations, field, text, InvisibleCharacters::isInvisibleInKey)) {
            violations.warning(field, Rule.UNUSUAL_CHARACTER);
        }
    }

    /** Validates a BizType: 1 to 20 letters, digits and hyphens. */
    public static void bizType(Violations violations, String field, String text) {
        if (text.isBlank()) {
            violations.violation(field, Rule.BLANK);
            return;
        }
        if (text.codePointCount(0, text.length()) > MAX_BIZ_TYPE_LENGTH) {
            violations.violation(field, Rule.LONGER_THAN_20);
        }
        if (!hasOnlyLettersDigitsAnd("-", text)) {
            violations.violation(field, Rule.NOT_LETTERS_DIGITS_HYPHEN);
        }
    }

    /** Validates a text of 1 to 64 visible code points. */
    static void visibleText(Violations violations, String field, String text) {
        plain(violations, field, text);
        checkLength(violations, field, text);
        checkVisible(violations, field, text, InvisibleCharacters::isInvisible);
    }

    /**
     * Adds a violation if the text contains an invisible character. Returns whether it contains
     * none.
     */
    private static boolean checkVisible(
            Violations violations, String field, String text, IntPredicate invisible) {
        boolean visible = text.codePoints().noneMatch(invisible);
        if (!visible) {
            violations.violation(field, Rule.INVISIBLE_CHARACTER);
        }
        return visible;
    }

    /**
     * Adds violations if the text is blank, or contains a control character or an unpaired
     * surrogate. Returns whether there are none of these.
     */
    public static boolean plain(Violations violations, String field, String text) {
        if (InvisibleCharacters.strip(text).isEmpty()) {
            violations.violation(field, Rule.BLANK);
            return false;
        }
        boolean control = false;
        boolean unpaired = false;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int type = Character.getType(text.codePointAt(i));
            control |= isControl(type);
            unpaired |= type == Character.SURROGATE; // codePointAt joins a valid pair
        }
        if (control) {
            violations.violation(field, Rule.CONTROL_CHARACTER);
        }
        if (unpaired) {
            violations.violation(field, Rule.LONE_SURROGATE);
        }
        return !control && !unpaired;
    }

    private static boolean hasOnlyLettersDigitsAnd(String others, String text) {
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

    private static void checkLength(Violations violations, String field, String text) {
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            violations.violation(field, Rule.LONGER_THAN_64);
        }
    }

    private static boolean isControl(int type) {
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
