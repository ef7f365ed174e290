package io.cloudauth.emulator.internal.credentials;

import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part that both operations which assume a role share: validation of the parameters, and the
 * fields of the new session.
 */
final class RoleSession {

    private static final Pattern ROLE =
            Pattern.compile("acs:ram::([0-9]{1,32}):role/([a-zA-Z0-9.@_-]{1,64})");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9.@_-]{2,64}");
    private static final Duration DEFAULT_LIFETIME = Duration.ofHours(1);
    private static final Duration MIN_LIFETIME = Duration.ofMinutes(15);
    private static final Duration MAX_LIFETIME = Duration.ofHours(12);

    private RoleSession() {}

    static Map<String, Object> open(AccessKeys keys, Parameters parameters)
            throws RefusedException {
        Matcher role = ROLE.matcher(parameters.require("RoleArn"));
        if (!role.matches()) {
            throw Refusals.invalid("RoleArn", "it is not acs:ram::<account>:role/<name>");
        }
        String name = parameters.require("RoleSessionName");
        if (!NAME.matcher(name).matches()) {
            throw Refusals.invalid("RoleSessionName", "it is not 2 to 64 of a-zA-Z0-9.@_-");
        }
        Duration lifetime = lifetime(parameters.get("DurationSeconds"));
        Map<String, Object> user = new LinkedHashMap<>();
        user.put(
                "Arn", "acs:ram::" + role.group(1) + ":assumed-role/" + role.group(2) + "/" + name);
        user.put("AssumedRoleId", "300000000000000000:" + name);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("AssumedRoleUser", user);
        fields.put("Credentials", SessionFields.of(keys.openSession(lifetime)));
        return fields;
    }

    private static Duration lifetime(@Nullable String seconds) throws RefusedException {
        if (seconds == null) {
            return DEFAULT_LIFETIME;
        }
        Duration lifetime =
                seconds.matches("[0-9]{1,9}")
                        ? Duration.ofSeconds(Long.parseLong(seconds))
                        : Duration.ZERO;
        if (lifetime.compareTo(MIN_LIFETIME) < 0 || lifetime.compareTo(MAX_LIFETIME) > 0) {
            throw Refusals.invalid("DurationSeconds", "it is not 900 to 43200");
        }
        return lifetime;
    }
}
