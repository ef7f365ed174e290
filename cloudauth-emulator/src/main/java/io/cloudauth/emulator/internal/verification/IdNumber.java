package io.cloudauth.emulator.internal.verification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** The rules of 18-digit ID numbers, and the emulator's test numbers. */
public final class IdNumber {

    private static final String TEST_PREFIX = "11000019000101";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final Set<String> PROVINCES =
            Set.of(
                    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
                    "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
                    "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private IdNumber() {}

    /** Returns whether the province, the date of birth and the check digit are valid. */
    public static boolean isValid(String number, LocalDate today) {
        if (number.length() != 18 || !number.substring(0, 17).chars().allMatch(IdNumber::isDigit)) {
            return false;
        }
        char check = number.charAt(17) == 'x' ? 'X' : number.charAt(17);
        return PROVINCES.contains(number.substring(0, 2))
                && isPastDate(number.substring(6, 14), today)
                && check == checkDigit(number);
    }

    private static boolean isPastDate(String digits, LocalDate today) {
        try {
            LocalDate birth =
                    LocalDate.of(
                            Integer.parseInt(digits.substring(0, 4)),
                            Integer.parseInt(digits.substring(4, 6)),
                            Integer.parseInt(digits.substring(6, 8)));
            return !birth.isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Returns the check digit for the first 17 digits. */
    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    /**
     * Returns the test number with these three digits.
     *
     * @throws IllegalArgumentException if {@code digits} is not 0 to 999
     */
    public static String test(int digits) {
        if (digits < 0 || digits > 999) {
            throw new IllegalArgumentException("digits must be 0 to 999");
        }
        String number = TEST_PREFIX + String.format("%03d", digits);
        return number + checkDigit(number);
    }

    /**
     * Returns whether a number is a test number. Test numbers have a region and a date of birth
     * that no real person has.
     */
    public static boolean isTest(String number) {
        return number.length() == 18
                && number.startsWith(TEST_PREFIX)
                && number.substring(0, 17).chars().allMatch(IdNumber::isDigit);
    }

    /** Returns the three digits of a test number that select the response. */
    public static int testDigits(String number) {
        return Integer.parseInt(number.substring(14, 17));
    }
}
