package io.cloudauth.core.internal.response;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that only a processed request brings. Beside an error they mean that the request must
 * not be sent again, because it may have been charged; they do not say what the verdict is.
 *
 * @param status the field that holds the verdict; empty if the family has none
 * @param names the names of all such fields, in lower case
 */
record VerdictFields(String status, Set<String> names) {
    private static final int LONGEST_STATUS = 32;

    static final VerdictFields NONE = new VerdictFields("", Set.of());

    /** The status, the scores, and what comes with a verdict alone. */
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

    /** Returns whether a response has one, at any depth, even if it is no single JSON object. */
    boolean areIn(@Nullable Fields fields, byte[] body) {
        return fields == null
                ? holdsStatus(body)
                : fields.names().stream()
                        .anyMatch(name -> isVerdict(name) && fields.text(name) != null);
    }

    /** Returns whether the status at the top and the one in {@code ResultObject} differ. */
    boolean disagree(Fields fields) {
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

    /** Returns a number's text without zeros at its end, so that 1 and 1.0 agree. */
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

    private boolean holdsStatus(byte[] body) {
        byte[] wanted = status.getBytes(US_ASCII);
        for (int i = 0; wanted.length > 0 && i + wanted.length <= body.length; i++) {
            if (Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
