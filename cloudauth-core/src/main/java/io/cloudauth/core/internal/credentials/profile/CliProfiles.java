package io.cloudauth.core.internal.credentials.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.remote.AssumeRoleFetcher;
import io.cloudauth.core.internal.credentials.remote.EcsRole;
import io.cloudauth.core.internal.credentials.remote.OidcFetcher;
import io.cloudauth.core.internal.credentials.remote.Role;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.response.ApiResponseReader;
import io.cloudauth.core.internal.response.Fields;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of the vendor's command line, from {@code config.json}. The names of modes and
 * settings are those of that program.
 */
final class CliProfiles implements Profiles {
    /**
     * The longest chain of roles. Each role of a chain is a call of STS and a level of the stack.
     */
    private static final int MAX_ROLES = 20;

    private final @Nullable String current;
    private final Map<String, Settings> profiles = new HashMap<>();
    private final Services services;
    private final Environment environment;

    CliProfiles(String text, Services services, Environment environment)
            throws UnusableProfileException {
        this.services = services;
        this.environment = environment;
        Fields fields = new ApiResponseReader().fields(text.getBytes(UTF_8));
        if (fields == null) {
            throw new UnusableProfileException("the file is not one JSON object");
        }
        String length = fields.text("profiles.Length");
        if (length == null || !length.matches("[0-9]{1,4}")) {
            throw new UnusableProfileException("the file has no list of profiles");
        }
        this.current = fields.text("current");
        for (int i = 0; i < Integer.parseInt(length); i++) {
            String prefix = "profiles[" + i + "].";
            String name = fields.text(prefix + "name");
            if (name != null) {
                profiles.putIfAbsent(name, new Settings(key -> fields.text(prefix + key)));
            }
        }
    }

    @Override
    public CredentialsSource source(@Nullable String name) throws UnusableProfileException {
        String wanted = name == null ? current : name;
        if (wanted == null) {
            throw new UnusableProfileException("the file does not name its current profile");
        }
        return source(wanted, "there is no such profile in the file", new HashSet<>());
    }

    private CredentialsSource source(String name, String missing, Set<String> visited)
            throws UnusableProfileException {
        Settings profile = profiles.get(name);
        if (profile == null) {
            throw new UnusableProfileException(missing);
        }
        if (!visited.add(name)) {
            throw new UnusableProfileException(
                    "source_profile forms a cycle; end the chain at a profile with an AccessKey");
        }
        if (visited.size() > MAX_ROLES) {
            throw new UnusableProfileException(
                    "more than "
                            + MAX_ROLES
                            + " profiles are linked by source_profile; shorten the chain");
        }
        return switch (profile.required("mode")) {
            case "AK" -> profile.accessKey();
            case "StsToken" -> profile.session("sts_token");
            case "RamRoleArn" -> assumed(profile, signer(profile));
            case "ChainableRamRoleArn" ->
                    assumed(
                            profile,
                            source(
                                    profile.required("source_profile"),
                                    "source_profile names a profile that is not in the file",
                                    visited));
            case "EcsRamRole" -> ecsRole(profile);
            case "OIDC" -> oidcRole(profile);
            case "RsaKeyPair", "External", "CloudSSO", "OAuth" ->
                    throw new UnusableProfileException(
                            "mode "
                                    + profile.required("mode")
                                    + " is not supported; use a role, or a provider of your own");
            default ->
                    throw new UnusableProfileException(
                            "mode must be one of AK, StsToken, RamRoleArn, EcsRamRole,"
                                    + " ChainableRamRoleArn, OIDC");
        };
    }

    private static CredentialsSource signer(Settings profile) throws UnusableProfileException {
        return profile.optional("sts_token") == null
                ? profile.accessKey()
                : profile.session("sts_token");
    }

    private CredentialsSource assumed(Settings profile, CredentialsSource signer)
            throws UnusableProfileException {
        return AssumeRoleFetcher.source(role(profile), signer, environment);
    }

    private CredentialsSource oidcRole(Settings profile) throws UnusableProfileException {
        return OidcFetcher.source(
                role(profile),
                profile.required("oidc_provider_arn"),
                profile.required("oidc_token_file"),
                environment);
    }

    private CredentialsSource ecsRole(Settings profile) throws UnusableProfileException {
        EcsRole role = services.ecsRole();
        RoleSettings.apply(profile.optional("ram_role_name"), "ram_role_name", role::name);
        return role.source(environment);
    }

    private Role role(Settings profile) throws UnusableProfileException {
        Role role = services.role();
        RoleSettings.apply(profile.required("ram_role_arn"), "ram_role_arn", role::arn);
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
        return role;
    }

    private static Duration seconds(String text) {
        return text.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(text))
                : Duration.ZERO;
    }
}
