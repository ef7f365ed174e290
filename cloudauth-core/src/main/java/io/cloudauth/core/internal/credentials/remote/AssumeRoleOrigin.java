package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Origin;
import io.cloudauth.core.internal.credentials.RefreshingSource;
import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.credentials.UnusableSource;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.CredentialsException;
import java.util.Map;

/** A role that other credentials may take on. */
public final class AssumeRoleOrigin implements Origin {
    private static final String NAME = "assumeRole";

    private final Sts sts;
    private final CredentialsSource source;
    private final transient Map<String, String> parameters;

    private AssumeRoleOrigin(Sts sts, CredentialsSource source, Map<String, String> parameters) {
        this.sts = sts;
        this.source = source;
        this.parameters = parameters;
    }

    /** The role behind a cache. */
    public static CredentialsSource source(
            Role role, CredentialsSource source, Surroundings surroundings) {
        try {
            Sts sts = new Sts(role.endpoint(surroundings), role.http(), surroundings);
            return new RefreshingSource(
                    new AssumeRoleOrigin(sts, source, role.parameters()),
                    surroundings.time(),
                    surroundings.random());
        } catch (IllegalArgumentException e) { // the region that the environment names
            return new UnusableSource(NAME, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Fetched fetch(Deadline deadline) {
        try {
            return sts.assumeRole(parameters, source, deadline);
        } catch (GivenUp givenUp) {
            throw FetchFailure.of(NAME, "STS", givenUp);
        } catch (CredentialsException ofSource) {
            throw CredentialsException.builder()
                    .tried(NAME, "the source of its own credentials has none")
                    .tried(ofSource.tried())
                    .retryable(ofSource.isRetryable())
                    .cause(ofSource.getCause())
                    .build();
        }
    }

    @Override
    public String toString() {
        return NAME;
    }
}
