package io.cloudauth.face;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.internal.validation.Violations;
import java.io.Serializable;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The caller's own number of one verification (OuterOrderNo): 1 to 32 letters and digits. Use a new
 * one for each verification. It appears in logs and messages, so it must not contain personal data.
 *
 * <p>It is no idempotency key: the service accepts the same number again. It is the only way to
 * find the verdict of a call whose response was lost.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param value the number, as it is sent
 */
public record OuterOrderNo(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,32}");

    /**
     * Creates a number.
     *
     * @throws InvalidRequestException if the value is not 1 to 32 letters and digits
     */
    public OuterOrderNo {
        Violations violations = new Violations();
        check(violations, "outerOrderNo", value);
        violations.throwIfViolated();
    }

    /**
     * Returns the number with this value.
     *
     * @param value the number
     * @return the number
     * @throws InvalidRequestException if the value is not 1 to 32 letters and digits
     */
    public static OuterOrderNo of(String value) {
        return new OuterOrderNo(value);
    }

    /**
     * Returns a new random number: 32 hexadecimal digits.
     *
     * @return the number
     */
    public static OuterOrderNo random() {
        return new OuterOrderNo(UUID.randomUUID().toString().replace("-", ""));
    }

    static void check(Violations violations, String field, String value) {
        if (!FORM.matcher(value).matches()) {
            violations.violation(field, Rule.OUTER_ORDER_NO);
        }
    }

    /**
     * Returns the value.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
