package io.cloudauth.model;

import io.cloudauth.error.Rule;
import io.cloudauth.internal.Findings;
import org.jspecify.annotations.Nullable;

/** Checks of requests against their scheme. */
final class SchemeChecks {

    private SchemeChecks() {}

    static void check(Findings found, Scheme scheme, TokenRequestBuilder<?> request) {
        if (scheme.access() == Scheme.Access.SERVER_ONLY) {
            found.warning("scheme", Rule.SCHEME_SERVER_ONLY);
        }
        need(found, scheme.nameAndNumber(), "name", request.name);
        need(found, scheme.nameAndNumber(), "idCardNumber", request.idCardNumber);
        need(found, scheme.cardImages(), "idCardFrontImage", request.idCardFrontImage);
        need(found, scheme.cardImages(), "idCardBackImage", request.idCardBackImage);
        need(found, scheme.faceRetainedImage(), "faceRetainedImage", request.faceRetainedImage);
    }

    /** A submission: what it needs it requires anyway, whatever the scheme. */
    static void material(Findings found, Scheme scheme) {
        if (scheme.access() != Scheme.Access.SERVER_ONLY) {
            found.violation("scheme", Rule.SCHEME_NOT_FOR_MATERIAL);
        }
    }

    private static void need(
            Findings found, Scheme.Need need, String field, @Nullable Object value) {
        if (need == Scheme.Need.REQUIRED) {
            found.require(value, field, Rule.REQUIRED_BY_SCHEME);
        } else if (need == Scheme.Need.NOT_NEEDED && value != null) {
            found.warning(field, Rule.NOT_NEEDED_BY_SCHEME);
        }
    }
}
