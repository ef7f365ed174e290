package io.cloudauth.core.internal.credentials.chain;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.EnvironmentVariablesSource;
import io.cloudauth.core.internal.credentials.UnusableSource;
import io.cloudauth.core.internal.credentials.profile.ProfileSource;
import io.cloudauth.core.internal.credentials.remote.OidcFetcher;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.credentials.remote.UriFetcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders in which sources are tried: those of the vendor's Java credentials library. */
public final class DefaultChain {
    private DefaultChain() {}

    /** Returns a chain of every source that a machine may provide. */
    public static CredentialsSource of(Services services, Environment environment) {
        return new ChainSource(
                "defaultChain",
                List.of(
                        EnvironmentVariablesSource.systemProperties(environment),
                        EnvironmentVariablesSource.environment(environment),
                        OidcFetcher.source(services.role(), null, null, environment),
                        commandLine(null, services, environment),
                        ProfileSource.ofSdks(null, services, environment),
                        services.ecsRole().optional().source(environment),
                        UriFetcher.source(environment)),
                environment.time());
    }

    /**
     * Returns a chain of the profile files in the user's home directory.
     *
     * @param profile null for the profile that the environment variable or the file selects
     */
    public static CredentialsSource ofProfiles(
            @Nullable String profile, Services services, Environment environment) {
        return new ChainSource(
                "profile",
                List.of(
                        commandLine(profile, services, environment),
                        ProfileSource.ofSdks(profile, services, environment)),
                environment.time());
    }

    private static CredentialsSource commandLine(
            @Nullable String profile, Services services, Environment environment) {
        return environment.isTrue("ALIBABA_CLOUD_CLI_PROFILE_DISABLED")
                ? new UnusableSource(
                        "profile (config.json)", "turned off by ALIBABA_CLOUD_CLI_PROFILE_DISABLED")
                : ProfileSource.ofCommandLine(profile, services, environment);
    }
}
