package io.cloudauth.face;

import io.cloudauth.error.Rule;
import io.cloudauth.internal.validation.IdCardNumberChecks;
import io.cloudauth.internal.validation.NameChecks;
import io.cloudauth.internal.validation.TextChecks;
import io.cloudauth.internal.validation.UserChecks;
import io.cloudauth.internal.validation.Violations;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The validation of fields that several requests with a face have. */
final class FaceChecks {
    private static final int MAX_USER_ID = 100;

    private FaceChecks() {}

    /** Validates the required number of the caller and the optional scene. */
    static void orderAndScene(
            Violations violations, @Nullable String outerOrderNo, @Nullable Long sceneId) {
        violations.require(outerOrderNo, "outerOrderNo", Rule.REQUIRED);
        if (outerOrderNo != null) {
            OuterOrderNo.check(violations, "outerOrderNo", outerOrderNo);
        }
        if (sceneId != null && sceneId <= 0) {
            violations.violation("sceneId", Rule.SCENE_ID);
        }
    }

    /** Validates an optional person. */
    static void person(
            Violations violations,
            @Nullable String name,
            @Nullable String idCardNumber,
            Clock clock) {
        if (name != null) {
            NameChecks.check(violations, "name", name);
        }
        if (idCardNumber != null) {
            IdCardNumberChecks.check(violations, "idCardNumber", idCardNumber, clock);
        }
    }

    /** Validates what is known of the end user, by the names of the parameters on the wire. */
    static void user(Violations violations, Map<String, String> options) {
        String userId = options.get("UserId");
        if (userId != null && TextChecks.plain(violations, "userId", userId)) {
            if (userId.codePointCount(0, userId.length()) > MAX_USER_ID) {
                violations.violation("userId", Rule.LONGER_THAN_100);
            }
        }
        String mobile = options.get("Mobile");
        if (mobile != null) {
            UserChecks.phoneNumber(violations, "mobile", mobile);
        }
        String ip = options.get("Ip");
        if (ip != null) {
            UserChecks.ipAddress(violations, "ip", ip);
        }
    }
}
