package io.cloudauth.face;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.internal.validation.Violations;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The service's identifier of one session (CertifyId). It is the only key to the result of the
 * session, so store it before anything else. It is no personal data, and it is no secret: a result
 * needs an AccessKey as well.
 *
 * <p>The vendor does not document its form. This type accepts 1 to 128 letters, digits, hyphens and
 * underscores. Immutable and safe for use by multiple threads.
 *
 * @param value the identifier, as the service returned it
 */
public record CertifyId(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /**
     * Creates an identifier.
     *
     * @throws InvalidRequestException if the value has another form
     */
    public CertifyId {
        Violations violations = new Violations();
        check(violations, value);
        violations.throwIfViolated();
    }

    /**
     * Returns the identifier with this value.
     *
     * @param value the identifier
     * @return the identifier
     * @throws InvalidRequestException if the value has another form
     */
    public static CertifyId of(String value) {
        return new CertifyId(value);
    }

    static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    static void check(Violations violations, String value) {
        if (!isValid(value)) {
            violations.violation("certifyId", Rule.CERTIFY_ID);
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
