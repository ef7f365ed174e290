package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.internal.credentials.CredentialsFetcher;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.RefreshingSource;
import io.cloudauth.core.internal.credentials.UnusableSource;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.CredentialsException;
import java.util.Map;

/** A fetcher for session credentials of a role, by STS AssumeRole with other credentials. */
public final class AssumeRoleFetcher implements CredentialsFetcher {
    private static final String NAME = "assumeRole";

    private final Sts sts;
    private final CredentialsSource source;
    private final transient Map<String, String> parameters;

    private AssumeRoleFetcher(Sts sts, CredentialsSource source, Map<String, String> parameters) {
        this.sts = sts;
        this.source = source;
        this.parameters = parameters;
    }

    /** Returns a source for the role, with a cache. */
    public static CredentialsSource source(
            Role role, CredentialsSource source, Environment environment) {
        try {
            Sts sts = new Sts(role.endpoint(environment), role.http(), environment);
            return new RefreshingSource(
                    new AssumeRoleFetcher(sts, source, role.parameters()),
                    environment.time(),
                    environment.random());
        } catch (IllegalArgumentException e) { // an invalid region in the environment variable
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
        } catch (CredentialsException failure) {
            throw CredentialsException.builder()
                    .tried(NAME, "the source of the credentials for STS has none")
                    .tried(failure.tried())
                    .retryable(failure.isRetryable())
                    .cause(failure.getCause())
                    .build();
        }
    }

    @Override
    public String toString() {
        return NAME;
    }
}
