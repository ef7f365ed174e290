package io.cloudauth.model;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.internal.Findings;
import io.cloudauth.internal.TextChecks;
import java.io.Serializable;
import java.util.UUID;

/**
 * The caller's own transaction number of one verification: 1 to 64 characters, unique per
 * verification. It is printed in logs and messages, so it is never an account ID and holds no
 * personal data. Any number of submissions may be made for one until one of them passes, so it is
 * no idempotency key.
 *
 * @param value the number, as it is sent
 */
public record BizId(String value) implements Serializable {

    /**
     * Checks the number.
     *
     * @throws InvalidRequestException if it is blank, longer than 64 code points, or holds a
     *     control character, an invisible one (such as one that turns the direction of text), or
     *     half a surrogate pair
     */
    public BizId {
        Findings found = new Findings();
        TextChecks.bizId(found, "bizId", value);
        found.throwIfViolated();
    }

    /**
     * The BizId with this number.
     *
     * @throws InvalidRequestException as the constructor says
     */
    public static BizId of(String value) {
        return new BizId(value);
    }

    /** A new one: the text of a random UUID (version 4), 36 characters. */
    public static BizId random() {
        return new BizId(UUID.randomUUID().toString());
    }

    /** The number itself. */
    @Override
    public String toString() {
        return value;
    }
}
