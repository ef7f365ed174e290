package io.cloudauth.core.internal.answer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signs in a response that the service processed the request. Beside an error they say that the
 * request must not be charged again, and do not say what the verdict is.
 */
final class VerdictTraces {
    /** In lower case. A verdict's own status, its scores, and what only a verdict brings along. */
    private static final Set<String> NAMES =
            Set.of(
                    "verifystatus",
                    "authoritycomparisionscore",
                    "authoritycomparisonscore",
                    "facecomparisionscore",
                    "facecomparisonscore",
                    "idcardfacecomparisionscore",
                    "idcardfacecomparisonscore",
                    "material",
                    "verifytoken");

    private static final String STATUS = "VerifyStatus";
    private static final byte[] STATUS_BYTES = STATUS.getBytes(US_ASCII);
    private static final int LONGEST_STATUS = 32;

    private VerdictTraces() {}

    /** Whether the response has one, at any depth, also where it is no single JSON object. */
    static boolean areIn(@Nullable Fields fields, byte[] body) {
        return fields == null
                ? holdsStatus(body)
                : fields.names().stream()
                        .anyMatch(name -> isTrace(name) && fields.text(name) != null);
    }

    /** Whether the status at the top and the one in {@code ResultObject} are different. */
    static boolean disagree(Fields fields) {
        String top = fields.text(STATUS);
        String below = fields.text(JsonFields.WRAPPER + STATUS);
        return top != null
                && below != null
                && !top.equals(below)
                && !Objects.equals(normalized(top), normalized(below));
    }

    private static boolean isTrace(String name) {
        return !name.endsWith(".Length") // an empty array has one too
                && Arrays.stream(name.toLowerCase(Locale.ROOT).split("[.\\[]"))
                        .anyMatch(NAMES::contains);
    }

    /** A number's text without zeros at its end, so that 1 and 1.0 agree. */
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

    private static boolean holdsStatus(byte[] body) {
        int length = STATUS_BYTES.length;
        for (int i = 0; i + length <= body.length; i++) {
            if (Arrays.equals(body, i, i + length, STATUS_BYTES, 0, length)) {
                return true;
            }
        }
        return false;
    }
}
