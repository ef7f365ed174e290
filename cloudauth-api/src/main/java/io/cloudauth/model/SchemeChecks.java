package io.cloudauth.model;

import io.cloudauth.error.Rule;
import io.cloudauth.internal.validation.Violations;
import org.jspecify.annotations.Nullable;

/** The validation of requests against their scheme. */
final class SchemeChecks {

    private SchemeChecks() {}

    /** Validates a request for a token; a missing field is null. */
    static void token(
            Violations violations,
            Scheme scheme,
            @Nullable Object name,
            @Nullable Object idCardNumber,
            @Nullable Object idCardFrontImage,
            @Nullable Object idCardBackImage,
            @Nullable Object faceRetainedImage) {
        if (scheme.access() == Scheme.Access.SERVER_ONLY) {
            violations.warning("scheme", Rule.SCHEME_SERVER_ONLY);
        }
        need(violations, scheme.nameAndNumber(), "name", name);
        need(violations, scheme.nameAndNumber(), "idCardNumber", idCardNumber);
        need(violations, scheme.cardImages(), "idCardFrontImage", idCardFrontImage);
        need(violations, scheme.cardImages(), "idCardBackImage", idCardBackImage);
        need(violations, scheme.faceRetainedImage(), "faceRetainedImage", faceRetainedImage);
    }

    /** Validates a submission; its own fields are required by every scheme. */
    static void material(Violations violations, Scheme scheme) {
        if (scheme.access() != Scheme.Access.SERVER_ONLY) {
            violations.violation("scheme", Rule.SCHEME_NOT_FOR_MATERIAL);
        }
    }

    private static void need(
            Violations violations, Scheme.Need need, String field, @Nullable Object value) {
        if (need == Scheme.Need.REQUIRED) {
            violations.require(value, field, Rule.REQUIRED_BY_SCHEME);
        } else if (need == Scheme.Need.NOT_NEEDED && value != null) {
            violations.warning(field, Rule.NOT_NEEDED_BY_SCHEME);
        }
    }
}
