package io.cloudauth.core.internal.response;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that only the response to a processed request contains. If an error response contains
 * one of them, the request may have been charged and must not be sent again. The verdict itself is
 * then unknown.
 *
 * @param status the name of the field with the verdict; empty if the family has none
 * @param names the names of all such fields, in lower case
 */
record VerdictFields(String status, Set<String> names) {
    private static final int LONGEST_STATUS = 32;

    static final VerdictFields NONE = new VerdictFields("", Set.of());

    /** The status, the scores, and the other fields that only a verdict has. */
    static final VerdictFields LEGACY =
            new VerdictFields(
                    "VerifyStatus",
                    Set.of(
                            "verifystatus",
                            "authoritycomparisionscore",
                            "authoritycomparisonscore",
                            "facecomparisionscore",
                            "facecomparisonscore",
                            "idcardfacecomparisionscore",
                            "idcardfacecomparisonscore",
                            "material",
                            "verifytoken"));

    /** The three fields that the result of a check can have. */
    static final VerdictFields META =
            new VerdictFields("BizCode", Set.of("bizcode", "subcode", "ispname"));

    /** The verdict of an operation with a face, its detail, and the score of a comparison. */
    static final VerdictFields FACE =
            new VerdictFields("Passed", Set.of("passed", "subcode", "verifyscore", "materialinfo"));

    /**
     * Returns whether a response contains one of the fields, at any depth. A body that is not one
     * JSON object is searched for the name of the status.
     */
    boolean isPresent(@Nullable Fields fields, byte[] body) {
        return fields == null
                ? containsStatus(body)
                : fields.names().stream()
                        .anyMatch(name -> isVerdict(name) && fields.text(name) != null);
    }

    /** Returns whether the status at the top and the one in {@code ResultObject} differ. */
    boolean isContradictory(Fields fields) {
        if (status.isEmpty()) {
            return false;
        }
        String top = fields.text(status);
        String below = fields.text(JsonFields.WRAPPER + status);
        return top != null
                && below != null
                && !top.equals(below)
                && !Objects.equals(normalized(top), normalized(below));
    }

    private boolean isVerdict(String name) {
        return !name.endsWith(".Length") // an empty array has one too
                && Arrays.stream(name.toLowerCase(Locale.ROOT).split("[.\\[]"))
                        .anyMatch(names::contains);
    }

    /** Returns a number's text without trailing zeros, so that 1 and 1.0 are equal. */
    private static String normalized(String status) {
        if (status.length() > LONGEST_STATUS) {
            return status;
        }
        try {
            return new BigDecimal(status.strip()).stripTrailingZeros().toString();
        } catch (NumberFormatException e) {
            return status;
        }
    }

    private boolean containsStatus(byte[] body) {
        byte[] wanted = status.getBytes(US_ASCII);
        for (int i = 0; wanted.length > 0 && i + wanted.length <= body.length; i++) {
            if (Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
