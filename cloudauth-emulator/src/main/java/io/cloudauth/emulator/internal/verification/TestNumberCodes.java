package io.cloudauth.emulator.internal.verification;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codes for which there is a test number. */
public final class TestNumberCodes {

    /** The codes, as a text for people. */
    public static final String LIST =
            "-1, 0 to 899, 900, 901, 903, 931 to 936, 990 to 993, 3101 to 3104, Throttling,"
                    + " ServiceUnavailable, InvalidBiz, NoPermission";

    private static final int LAST_VERDICT = 899;
    private static final Set<Integer> ERRORS =
            Set.of(900, 901, 903, 931, 932, 933, 934, 935, 936, 990, 991, 992, 993);

    /** The digits for codes that are not the digits themselves. */
    private static final Map<String, Integer> NAMES =
            Map.of(
                    "-1", 0,
                    "3101", 931,
                    "3102", 932,
                    "3103", 933,
                    "3104", 934,
                    "Throttling", 901,
                    "ServiceUnavailable", 903,
                    "InvalidBiz", 935,
                    "NoPermission", 936);

    private TestNumberCodes() {}

    /**
     * Returns the test number that selects a code, or null if none does. A code is a VerifyStatus,
     * a SubCode, a code of the financial-grade product, an error code, or the three digits.
     */
    public static @Nullable String number(String code) {
        Integer digits = NAMES.get(code);
        if (digits == null && code.matches("[0-9]{1,3}")) {
            int value = Integer.parseInt(code);
            digits = value <= LAST_VERDICT || ERRORS.contains(value) ? value : null;
        }
        return digits == null ? null : IdNumber.test(digits);
    }
}
