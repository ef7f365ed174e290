package io.cloudauth.internal.validation;

import io.cloudauth.error.Rule;
import io.cloudauth.internal.InvisibleCharacters;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/** Validation of mainland identity card numbers by the national standard GB 11643. */
public final class IdCardNumberChecks {

    private static final Pattern SECOND_GENERATION = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern FIRST_GENERATION = Pattern.compile("[0-9]{15}");

    /**
     * The number of a foreigner's permanent residence card: a 9 before the code of a province,
     * whose first digit is 1 to 8. Source: rules of the National Immigration Administration for the
     * card of 2023.
     */
    private static final Pattern FOREIGN_RESIDENT = Pattern.compile("9[1-8][0-9]{15}[0-9X]");

    /** The number of a residence permit for residents of Hong Kong, Macao and Taiwan. */
    private static final Pattern RESIDENCE_PERMIT = Pattern.compile("8[123][0-9]{15}[0-9X]");

    /** A number as spreadsheets show it, such as 1.10101E+17. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]*)?[Ee][+]?[0-9]+");

    /** The last digits of a number of 18 digits of which a spreadsheet kept 15. */
    private static final String ROUNDED_END = "000";

    /** The province-level codes of GB/T 2260, and 83, which is the code for residents of Taiwan. */
    private static final Set<String> PROVINCES =
            Set.of(
                    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
                    "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
                    "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** The earliest accepted year of birth; it rules out years such as 0000. */
    private static final int FIRST_YEAR = 1800;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private IdCardNumberChecks() {}

    /**
     * Returns the number without white space at its ends, with full-width digits and X as ASCII,
     * and with an upper-case X. All other characters are kept.
     */
    public static String normalised(String text) {
        String number = InvisibleCharacters.strip(text);
        StringBuilder normalised = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if ((c >= '０' && c <= '９') || c == 'Ｘ' || c == 'ｘ') {
                c = (char) (c - '０' + '0');
            }
            normalised.append(c == 'x' ? 'X' : c);
        }
        return normalised.toString();
    }

    /**
     * Validates a number. Province, date of birth and check digit are reported as separate
     * violations. The clock defines today's date.
     */
    public static void check(Violations violations, String field, String text, Clock clock) {
        String number = normalised(text);
        if (number.isEmpty()) {
            violations.violation(field, Rule.BLANK);
        } else if (SCIENTIFIC.matcher(number).matches()) {
            violations.violation(field, Rule.ID_NUMBER_SPREADSHEET);
        } else if (FIRST_GENERATION.matcher(number).matches()) {
            violations.violation(field, Rule.ID_NUMBER_FIRST_GENERATION);
        } else if (!SECOND_GENERATION.matcher(number).matches()) {
            violations.violation(field, Rule.ID_NUMBER_SHAPE);
        } else if (FOREIGN_RESIDENT.matcher(number).matches()) {
            violations.violation(field, Rule.ID_NUMBER_FOREIGN_RESIDENT);
        } else {
            checkParts(violations, field, number, LocalDate.now(clock));
        }
    }

    /**
     * Adds a warning for the number of a residence permit: the vendor documents the legacy product
     * for cards of the mainland alone.
     */
    public static void warnOfResidencePermit(Violations violations, String field, String text) {
        if (RESIDENCE_PERMIT.matcher(normalised(text)).matches()) {
            violations.warning(field, Rule.ID_NUMBER_RESIDENCE_PERMIT);
        }
    }

    private static void checkParts(
            Violations violations, String field, String number, LocalDate today) {
        if (!PROVINCES.contains(number.substring(0, 2))) {
            violations.violation(field, Rule.ID_NUMBER_PROVINCE);
        }
        int year = Integer.parseInt(number, 6, 10, 10);
        int month = Integer.parseInt(number, 10, 12, 10);
        int day = Integer.parseInt(number, 12, 14, 10);
        try {
            LocalDate birth = LocalDate.of(year, month, day);
            if (year < FIRST_YEAR) {
                violations.violation(field, Rule.ID_NUMBER_DATE);
            } else if (birth.isAfter(today)) {
                violations.violation(field, Rule.ID_NUMBER_FUTURE_DATE);
            }
        } catch (DateTimeException e) {
            violations.violation(field, Rule.ID_NUMBER_DATE);
        }
        if (number.charAt(17) != checkDigit(number)) {
            violations.violation(
                    field,
                    number.endsWith(ROUNDED_END)
                            ? Rule.ID_NUMBER_SPREADSHEET
                            : Rule.ID_NUMBER_CHECKSUM);
        }
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }
}
