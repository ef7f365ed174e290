package io.cloudauth.model;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.internal.Findings;
import io.cloudauth.internal.TextChecks;
import java.io.Serializable;

/**
 * The name of a scene that was created and saved in the vendor's console: 1 to 20 of the letters
 * {@code A} to {@code Z} in either case, digits and hyphens. The scene decides the {@linkplain
 * Scheme scheme}; its name says nothing about it.
 *
 * @param value the name, as it is sent
 */
public record BizType(String value) implements Serializable {

    /**
     * Checks the name.
     *
     * @throws InvalidRequestException if it is empty, too long or holds another character
     */
    public BizType {
        Findings found = new Findings();
        TextChecks.bizType(found, "bizType", value);
        found.throwIfViolated();
    }

    /**
     * The BizType with this name.
     *
     * @throws InvalidRequestException as the constructor says
     */
    public static BizType of(String value) {
        return new BizType(value);
    }

    /** The name itself. */
    @Override
    public String toString() {
        return value;
    }
}
