package io.cloudauth.model;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.internal.validation.TextChecks;
import io.cloudauth.internal.validation.Violations;
import java.io.Serializable;
import java.util.UUID;

/**
 * The caller's own identifier of one verification: 1 to 64 characters, unique for each
 * verification. It appears in logs and messages. Therefore it must not be an account ID, and must
 * not contain personal data. Two values that look the same are the same: a value has no invisible
 * characters, and no blank but the ordinary space between other characters.
 *
 * <p>A BizId is not an idempotency key. It accepts any number of submissions until one of them
 * passes.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param value the identifier, as it is sent
 */
public record BizId(String value) implements Serializable {

    /**
     * Creates a BizId.
     *
     * @throws InvalidRequestException if the value is blank, has more than 64 code points, begins
     *     or ends with white space, or contains a control character, an invisible character (such
     *     as a bidirectional control or a no-break space) or an unpaired surrogate
     */
    public BizId {
        Violations violations = new Violations();
        TextChecks.bizId(violations, "bizId", value);
        violations.throwIfViolated();
    }

    /**
     * Returns the BizId with this value.
     *
     * @param value the identifier
     * @return the BizId
     * @throws InvalidRequestException if the value is blank, has more than 64 code points, begins
     *     or ends with white space, or contains a control character, an invisible character (such
     *     as a bidirectional control or a no-break space) or an unpaired surrogate
     */
    public static BizId of(String value) {
        return new BizId(value);
    }

    /**
     * Returns a new random BizId: the text of a random UUID (version 4), with 36 characters.
     *
     * @return the BizId
     */
    public static BizId random() {
        return new BizId(UUID.randomUUID().toString());
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
