package io.cloudauth.core.internal.credentials.chain;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.credentials.UnusableSource;
import io.cloudauth.core.internal.credentials.VariablesSource;
import io.cloudauth.core.internal.credentials.profile.ProfileSource;
import io.cloudauth.core.internal.credentials.remote.OidcOrigin;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.credentials.remote.UriOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders in which sources are asked: those of the vendor's Java credentials library. */
public final class DefaultChain {
    private DefaultChain() {}

    /** Every source that a machine may be set up with. */
    public static CredentialsSource of(Services services, Surroundings surroundings) {
        return new ChainSource(
                "defaultChain",
                List.of(
                        VariablesSource.systemProperties(surroundings),
                        VariablesSource.environment(surroundings),
                        OidcOrigin.source(services.role(), null, null, surroundings),
                        commandLine(null, services, surroundings),
                        ProfileSource.ofSdks(null, services, surroundings),
                        services.ecsRole().optional().source(surroundings),
                        UriOrigin.source(surroundings)),
                surroundings.time());
    }

    /**
     * The files of the user's home alone.
     *
     * @param profile null for the one that the surroundings or the file prefer
     */
    public static CredentialsSource ofProfiles(
            @Nullable String profile, Services services, Surroundings surroundings) {
        return new ChainSource(
                "profile",
                List.of(
                        commandLine(profile, services, surroundings),
                        ProfileSource.ofSdks(profile, services, surroundings)),
                surroundings.time());
    }

    private static CredentialsSource commandLine(
            @Nullable String profile, Services services, Surroundings surroundings) {
        return surroundings.isTrue("ALIBABA_CLOUD_CLI_PROFILE_DISABLED")
                ? new UnusableSource(
                        "profile (config.json)", "turned off by ALIBABA_CLOUD_CLI_PROFILE_DISABLED")
                : ProfileSource.ofCommandLine(profile, services, surroundings);
    }
}
