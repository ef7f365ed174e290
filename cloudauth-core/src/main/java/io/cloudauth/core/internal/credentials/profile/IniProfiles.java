package io.cloudauth.core.internal.credentials.profile;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.credentials.remote.AssumeRoleOrigin;
import io.cloudauth.core.internal.credentials.remote.EcsRole;
import io.cloudauth.core.internal.credentials.remote.OidcOrigin;
import io.cloudauth.core.internal.credentials.remote.Role;
import io.cloudauth.core.internal.credentials.remote.Services;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ini file of the vendor's SDKs. Names of types and settings: the vendor's credentials
 * libraries for Java and, for {@code sts}, of other languages.
 */
final class IniProfiles implements Profiles {
    private final Map<String, Map<String, String>> sections;
    private final Services services;
    private final Surroundings surroundings;

    IniProfiles(String text, Services services, Surroundings surroundings)
            throws UnusableProfileException {
        this.sections = IniText.read(text);
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public CredentialsSource source(@Nullable String name) throws UnusableProfileException {
        Map<String, String> section = sections.get(name == null ? "default" : name);
        if (section == null) {
            throw new UnusableProfileException("there is no such profile in the file");
        }
        Settings settings = new Settings(section::get);
        requireEnabled(settings);
        String type = settings.required("type");
        return switch (type) {
            case "access_key" -> settings.accessKey();
            case "sts" -> settings.session("security_token");
            case "ram_role_arn" ->
                    AssumeRoleOrigin.source(role(settings), settings.accessKey(), surroundings);
            case "oidc_role_arn" ->
                    OidcOrigin.source(
                            role(settings),
                            given(settings, "oidc_provider_arn", "ALIBABA_CLOUD_OIDC_PROVIDER_ARN"),
                            given(
                                    settings,
                                    "oidc_token_file_path",
                                    "ALIBABA_CLOUD_OIDC_TOKEN_FILE"),
                            surroundings);
            case "ecs_ram_role" -> ecsRole(settings);
            case "rsa_key_pair" ->
                    throw new UnusableProfileException(
                            "type rsa_key_pair is not supported; use a role (ram_role_arn)");
            default ->
                    throw new UnusableProfileException(
                            "type is none of access_key, sts, ram_role_arn, ecs_ram_role,"
                                    + " oidc_role_arn");
        };
    }

    /**
     * Where {@code enable} is missing, the vendor's documents and its code differ; here the profile
     * is enabled.
     */
    private static void requireEnabled(Settings settings) throws UnusableProfileException {
        String enable = settings.optional("enable");
        switch (enable == null ? "true" : enable.toLowerCase(Locale.ROOT)) {
            case "true" -> {}
            case "false" ->
                    throw new UnusableProfileException("the profile is turned off by enable");
            default -> throw new UnusableProfileException("enable is neither true nor false");
        }
    }

    private Role role(Settings settings) throws UnusableProfileException {
        Role role = services.role();
        RoleSettings.apply(
                given(settings, "role_arn", "ALIBABA_CLOUD_ROLE_ARN"), "role_arn", role::arn);
        RoleSettings.apply(
                settings.optional("role_session_name"), "role_session_name", role::sessionName);
        RoleSettings.apply(settings.optional("policy"), "policy", role::policy);
        return role;
    }

    /** A setting that an environment variable may stand in for. */
    private String given(Settings settings, String name, String variable)
            throws UnusableProfileException {
        String value = surroundings.variable(variable);
        return value == null || settings.optional(name) != null ? settings.required(name) : value;
    }

    private CredentialsSource ecsRole(Settings settings) throws UnusableProfileException {
        EcsRole role = services.ecsRole();
        RoleSettings.apply(settings.optional("role_name"), "role_name", role::name);
        return role.source(surroundings);
    }
}
