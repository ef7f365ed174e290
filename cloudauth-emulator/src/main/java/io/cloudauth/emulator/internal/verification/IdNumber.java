package io.cloudauth.emulator.internal.verification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** An ID number of the second generation, and whether it is one of the emulator's test numbers. */
public final class IdNumber {

    private static final String TEST_PREFIX = "11000019000101";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<String> PROVINCES =
            Set.of(
                    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
                    "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
                    "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private IdNumber() {}

    /** Whether province, date and check digit can be. */
    static boolean isValid(String number, LocalDate today) {
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

    /** The last digit that belongs to the first seventeen. */
    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    /** The test number with these three digits. */
    public static String test(int digits) {
        if (digits < 0 || digits > 999) {
            throw new IllegalArgumentException("a test number has three digits, 0 to 999");
        }
        String number = TEST_PREFIX + String.format("%03d", digits);
        return number + checkDigit(number);
    }

    /** Whether it is a test number: a place and a day that no real person has. */
    public static boolean isTest(String number) {
        return number.length() == 18
                && number.startsWith(TEST_PREFIX)
                && number.substring(0, 17).chars().allMatch(IdNumber::isDigit);
    }

    /** The three digits of a test number. */
    static int testDigits(String number) {
        return Integer.parseInt(number.substring(14, 17));
    }
}
