package io.cloudauth.core.internal.credentials.profile;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.remote.AssumeRoleFetcher;
import io.cloudauth.core.internal.credentials.remote.EcsRole;
import io.cloudauth.core.internal.credentials.remote.OidcFetcher;
import io.cloudauth.core.internal.credentials.remote.Role;
import io.cloudauth.core.internal.credentials.remote.Services;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of the ini file of the vendor's SDKs. The names of types and settings are those of
 * the vendor's credentials libraries for Java and, for {@code sts}, for other languages.
 */
final class IniProfiles implements Profiles {
    private final IniText text;
    private final Services services;
    private final Environment environment;

    IniProfiles(String text, Services services, Environment environment) {
        this.text = IniText.read(text);
        this.services = services;
        this.environment = environment;
    }

    @Override
    public CredentialsSource source(@Nullable String name) throws UnusableProfileException {
        Settings settings = new Settings(text.section(name == null ? "default" : name)::get);
        requireEnabled(settings);
        String type = settings.required("type");
        return switch (type) {
            case "access_key" -> settings.accessKey();
            case "sts" -> settings.session("security_token");
            case "ram_role_arn" ->
                    AssumeRoleFetcher.source(role(settings), settings.accessKey(), environment);
            case "oidc_role_arn" ->
                    OidcFetcher.source(
                            role(settings),
                            settings.orVariable(
                                    "oidc_provider_arn",
                                    "ALIBABA_CLOUD_OIDC_PROVIDER_ARN",
                                    environment),
                            settings.orVariable(
                                    "oidc_token_file_path",
                                    "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                                    environment),
                            environment);
            case "ecs_ram_role" -> ecsRole(settings);
            case "rsa_key_pair" ->
                    throw new UnusableProfileException(
                            "type rsa_key_pair is not supported; use a role (ram_role_arn)");
            default ->
                    throw new UnusableProfileException(
                            "type must be one of access_key, sts, ram_role_arn, ecs_ram_role,"
                                    + " oidc_role_arn");
        };
    }

    /**
     * Throws if the profile is disabled. If {@code enable} is missing, the vendor's documents and
     * its code differ; here the profile is enabled.
     */
    private static void requireEnabled(Settings settings) throws UnusableProfileException {
        String enable = settings.optional("enable");
        switch (enable == null ? "true" : enable.toLowerCase(Locale.ROOT)) {
            case "true" -> {}
            case "false" ->
                    throw new UnusableProfileException("the profile is disabled (enable = false)");
            default -> throw new UnusableProfileException("enable must be true or false");
        }
    }

    private Role role(Settings settings) throws UnusableProfileException {
        Role role = services.role();
        RoleSettings.apply(
                settings.orVariable("role_arn", "ALIBABA_CLOUD_ROLE_ARN", environment),
                "role_arn",
                role::arn);
        RoleSettings.apply(
                settings.optional("role_session_name"), "role_session_name", role::sessionName);
        RoleSettings.apply(settings.optional("policy"), "policy", role::policy);
        return role;
    }

    private CredentialsSource ecsRole(Settings settings) throws UnusableProfileException {
        EcsRole role = services.ecsRole();
        RoleSettings.apply(settings.optional("role_name"), "role_name", role::name);
        return role.source(environment);
    }
}
