package io.cloudauth.core.internal.credentials.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.core.internal.credentials.remote.AssumeRoleFetcher;
import io.cloudauth.core.internal.credentials.remote.EcsRole;
import io.cloudauth.core.internal.credentials.remote.OidcFetcher;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.credentials.remote.UriFetcher;
import io.cloudauth.core.internal.response.ApiResponseReader;
import io.cloudauth.core.internal.response.Fields;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    /** The variable that makes the command line fetch no credentials from an address. */
    private static final String EXTERNAL_DISABLED = "ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS";

    private final String current;
    private final Map<String, Settings> profiles = new HashMap<>();
    private final Services services;
    private final Environment environment;
    private final Function<String, CredentialsSource> rereader;

    /**
     * Reads the profiles.
     *
     * @param rereader returns a source that reads a profile of the file again when its session has
     *     expired, because another program writes a new one
     */
    CliProfiles(
            String text,
            Services services,
            Environment environment,
            Function<String, CredentialsSource> rereader)
            throws UnusableProfileException {
        this.rereader = rereader;
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
        String selected = fields.text("current");
        this.current = selected == null ? "default" : selected;
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
        String mode = CliMode.of(profile, environment);
        return switch (mode) {
            case "AK" -> profile.accessKey();
            case "StsToken" -> profile.session("sts_token");
            case "CloudSSO", "OAuth" -> signedIn(profile, mode);
            case "RamRoleArn" -> assumed(profile, signer(profile));
            case "RamRoleArnWithRoleName" -> assumed(profile, ecsRole(profile));
            case "ChainableRamRoleArn" -> assumed(profile, sourceOf(profile, visited));
            case "EcsRamRole" -> ecsRole(profile);
            case "OIDC" -> oidcRole(profile);
            case "CredentialsURI" -> uri(profile);
            default -> throw CliMode.unsupported(mode);
        };
    }

    /** Returns the session that the command line wrote after the user signed in. */
    private CredentialsSource signedIn(Settings profile, String mode)
            throws UnusableProfileException {
        String seconds = profile.optional("sts_expiration");
        boolean known = seconds != null && seconds.matches("[0-9]{1,11}");
        Instant expiresAt = Instant.ofEpochSecond(known ? Long.parseLong(seconds) : 0);
        boolean complete =
                profile.has("access_key_id")
                        && profile.has("access_key_secret")
                        && profile.has("sts_token");
        if (!complete || !environment.time().now().isBefore(expiresAt)) {
            throw CliMode.expired(mode);
        }
        return profile.session("sts_token", expiresAt);
    }

    private CredentialsSource sourceOf(Settings profile, Set<String> visited)
            throws UnusableProfileException {
        String name = profile.required("source_profile");
        CredentialsSource source =
                source(name, "source_profile names a profile that is not in the file", visited);
        return source instanceof FixedSource fixed && fixed.isSession()
                ? rereader.apply(name)
                : source;
    }

    private CredentialsSource uri(Settings profile) throws UnusableProfileException {
        if (environment.isTrue(EXTERNAL_DISABLED)
                || "1".equals(environment.variable(EXTERNAL_DISABLED))) {
            throw new UnusableProfileException("turned off by " + EXTERNAL_DISABLED);
        }
        String address =
                profile.orVariable("credentials_uri", "ALIBABA_CLOUD_CREDENTIALS_URI", environment);
        try {
            return UriFetcher.source(address, environment);
        } catch (IllegalArgumentException e) { // its message names the rule, not the address
            throw new UnusableProfileException("credentials_uri cannot be used: " + e.getMessage());
        }
    }

    private static CredentialsSource signer(Settings profile) throws UnusableProfileException {
        return profile.optional("sts_token") == null
                ? profile.accessKey()
                : profile.session("sts_token");
    }

    private CredentialsSource assumed(Settings profile, CredentialsSource signer)
            throws UnusableProfileException {
        return AssumeRoleFetcher.source(
                CliRole.of(profile, services, environment), signer, environment);
    }

    private CredentialsSource oidcRole(Settings profile) throws UnusableProfileException {
        return OidcFetcher.source(
                CliRole.of(profile, services, environment),
                profile.orVariable(
                        "oidc_provider_arn", "ALIBABA_CLOUD_OIDC_PROVIDER_ARN", environment),
                profile.orVariable("oidc_token_file", "ALIBABA_CLOUD_OIDC_TOKEN_FILE", environment),
                environment);
    }

    private CredentialsSource ecsRole(Settings profile) throws UnusableProfileException {
        EcsRole role = services.ecsRole();
        RoleSettings.apply(profile.optional("ram_role_name"), "ram_role_name", role::name);
        return role.source(environment);
    }
}
