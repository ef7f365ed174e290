package io.cloudauth.emulator.internal.credentials;

import io.cloudauth.emulator.internal.access.AccessKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The response fields of session credentials, common to the services of this package. */
final class SessionFields {

    private SessionFields() {}

    static Map<String, Object> of(AccessKey session) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("AccessKeyId", session.id());
        fields.put("AccessKeySecret", session.secret());
        fields.put("SecurityToken", Objects.requireNonNull(session.securityToken()));
        Instant expiresAt = Objects.requireNonNull(session.expiresAt());
        fields.put("Expiration", expiresAt.truncatedTo(ChronoUnit.SECONDS).toString());
        return fields;
    }
}
