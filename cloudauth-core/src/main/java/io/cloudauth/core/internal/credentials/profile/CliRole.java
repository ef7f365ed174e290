package io.cloudauth.core.internal.credentials.profile;

import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.remote.Role;
import io.cloudauth.core.internal.credentials.remote.Services;
import java.time.Duration;

/** A reader for the role that a profile of the vendor's command line names. */
final class CliRole {
    private CliRole() {}

    static Role of(Settings profile, Services services, Environment environment)
            throws UnusableProfileException {
        Role role = services.role();
        RoleSettings.apply(
                profile.orVariable("ram_role_arn", "ALIBABA_CLOUD_ROLE_ARN", environment),
                "ram_role_arn",
                role::arn);
        RoleSettings.apply(
                profile.optional("ram_session_name"), "ram_session_name", role::sessionName);
        RoleSettings.apply(profile.optional("policy"), "policy", role::policy);
        RoleSettings.apply(profile.optional("external_id"), "external_id", role::externalId);
        String seconds = profile.optional("expired_seconds");
        if (seconds != null && !seconds.equals("0")) { // the command line writes 0 for its default
            RoleSettings.apply(seconds, "expired_seconds", text -> role.duration(seconds(text)));
        }
        boolean vpc = "true".equals(profile.optional("enable_vpc"));
        RoleSettings.apply(
                profile.optional("sts_region"), "sts_region", region -> role.region(region, vpc));
        RoleSettings.apply(profile.optional("sts_endpoint"), "sts_endpoint", role::vendorEndpoint);
        return role;
    }

    private static Duration seconds(String text) {
        return text.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(text))
                : Duration.ZERO;
    }
}
