package io.cloudauth.emulator.internal.face;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The outcome of a session.
 *
 * @param value the SubCode of the verdict, or the code of an error
 * @param isError whether there is no verdict and DescribeFaceVerify returns an error
 */
public record FaceOutcome(String value, boolean isError) {

    /** The verdict of a person who passed. */
    public static final FaceOutcome PASSED = new FaceOutcome("200", false);

    private static final Set<String> PASSED_SUB_CODES = Set.of("200", "210");

    /** The verdicts that are charged. The vendor does not document it for any other SubCode. */
    private static final Set<String> CHARGED_SUB_CODES =
            Set.of("200", "201", "202", "203", "204", "205", "206");

    /** After such a verdict there is no source to compare the identity with. */
    private static final Set<String> SUB_CODES_WITHOUT_SOURCE = Set.of("201", "202", "203");

    private static final Pattern SUB_CODE = Pattern.compile("[A-Za-z0-9]{1,16}");
    private static final Pattern ERROR_CODE = Pattern.compile("[0-9]{3}");

    /**
     * Returns a verdict. The SubCode need not be in the vendor's documents.
     *
     * @throws IllegalArgumentException if the SubCode is not 1 to 16 letters and digits
     */
    public static FaceOutcome subCode(String subCode) {
        if (!SUB_CODE.matcher(subCode).matches()) {
            throw new IllegalArgumentException("subCode must be 1 to 16 letters and digits");
        }
        return new FaceOutcome(subCode, false);
    }

    /**
     * Returns an error, which DescribeFaceVerify returns instead of a verdict.
     *
     * @throws IllegalArgumentException if the code is not three digits, or is 200
     */
    public static FaceOutcome error(String code) {
        if (!ERROR_CODE.matcher(code).matches() || code.equals(ResponseCode.SUCCESS.code())) {
            throw new IllegalArgumentException("code must be three digits, and not 200");
        }
        return new FaceOutcome(code, true);
    }

    /** Returns whether the person passed. */
    public boolean isPassed() {
        return !isError && PASSED_SUB_CODES.contains(value);
    }

    boolean isRejected() {
        return !isError && !isPassed();
    }

    boolean isCharged() {
        return !isError && CHARGED_SUB_CODES.contains(value);
    }

    boolean hasNoSource() {
        return !isError && SUB_CODES_WITHOUT_SOURCE.contains(value);
    }
}
