package io.cloudauth.model;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.internal.validation.TextChecks;
import io.cloudauth.internal.validation.Violations;
import java.io.Serializable;

/**
 * The name of a scene that was created and saved in the vendor's console. It has 1 to 20
 * characters: the letters {@code A} to {@code Z} in upper or lower case, digits and hyphens. The
 * scene determines the {@linkplain Scheme scheme}; its name does not.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param value the name, as it is sent
 */
public record BizType(String value) implements Serializable {

    /**
     * Creates a BizType.
     *
     * @throws InvalidRequestException if the value is blank, has more than 20 characters, or
     *     contains another character
     */
    public BizType {
        Violations violations = new Violations();
        TextChecks.bizType(violations, "bizType", value);
        violations.throwIfViolated();
    }

    /**
     * Returns the BizType with this name.
     *
     * @param value the name
     * @return the BizType
     * @throws InvalidRequestException if the value is blank, has more than 20 characters, or
     *     contains another character
     */
    public static BizType of(String value) {
        return new BizType(value);
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    @Override
    public String toString() {
        return value;
    }
}
