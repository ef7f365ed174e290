package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.internal.credentials.CredentialsFetcher;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.Offloaded;
import io.cloudauth.core.internal.credentials.RefreshingSource;
import io.cloudauth.core.internal.credentials.UnusableSource;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.offload.Waiting;
import io.cloudauth.core.internal.offload.WorkerPool;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.CredentialsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A fetcher for session credentials of a role, by STS AssumeRoleWithOIDC with the token of an
 * identity provider, as pods of a Kubernetes cluster do (RRSA). The token is read from its file for
 * each fetch, because it is replaced there from time to time.
 */
public final class OidcFetcher implements CredentialsFetcher {
    private static final String NAME = "oidcRole";
    private static final long MAX_TOKEN_BYTES = 64 * 1024;

    private final Sts sts;
    private final transient Map<String, String> parameters;
    private final transient Path tokenFile;
    private final transient WorkerPool worker;

    private OidcFetcher(
            Sts sts, Map<String, String> parameters, Path tokenFile, WorkerPool worker) {
        this.worker = worker;
        this.sts = sts;
        this.parameters = parameters;
        this.tokenFile = tokenFile;
    }

    /**
     * Returns a source for the role, with a cache.
     *
     * @param role its missing settings are taken from {@code ALIBABA_CLOUD_ROLE_ARN} and {@code
     *     ALIBABA_CLOUD_ROLE_SESSION_NAME}
     * @param providerArn null for {@code ALIBABA_CLOUD_OIDC_PROVIDER_ARN}
     * @param tokenFile null for {@code ALIBABA_CLOUD_OIDC_TOKEN_FILE}
     */
    public static CredentialsSource source(
            Role role,
            @Nullable String providerArn,
            @Nullable String tokenFile,
            Environment environment) {
        try {
            if (!role.hasArn()) {
                role.arn(required("ALIBABA_CLOUD_ROLE_ARN", environment));
            }
            String provider =
                    providerArn != null
                            ? providerArn
                            : required("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", environment);
            Path file =
                    Path.of(
                            tokenFile != null
                                    ? tokenFile
                                    : required("ALIBABA_CLOUD_OIDC_TOKEN_FILE", environment));
            String session = environment.variable("ALIBABA_CLOUD_ROLE_SESSION_NAME");
            if (session != null && !role.hasSessionName()) {
                role.sessionName(session);
            }
            Map<String, String> parameters = new HashMap<>(role.parameters());
            parameters.put("OIDCProviderArn", provider);
            return new RefreshingSource(
                    new OidcFetcher(
                            new Sts(role.endpoint(environment), role.http(), environment),
                            parameters,
                            file,
                            environment.file()),
                    environment.time(),
                    environment.random());
        } catch (InvalidPathException e) { // its message shows the path
            return new UnusableSource(NAME, "the path of the token file is not a valid path");
        } catch (IllegalArgumentException e) {
            return new UnusableSource(NAME, String.valueOf(e.getMessage()));
        }
    }

    private static String required(String variable, Environment environment) {
        String value = environment.variable(variable);
        if (value == null) {
            throw new IllegalArgumentException(variable + " is not set");
        }
        return value;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Fetched fetch(Deadline deadline) {
        Map<String, String> withToken = new HashMap<>(parameters);
        withToken.put("OIDCToken", token(deadline));
        try {
            return sts.assumeRoleWithOidc(withToken, deadline);
        } catch (GivenUp givenUp) {
            throw FetchFailure.of(NAME, "STS", givenUp);
        }
    }

    private String token(Deadline deadline) {
        try {
            Waiting waiting = new Waiting(deadline, new CountDownLatch(1));
            return Offloaded.call(NAME, this::token, worker, waiting);
        } catch (AttemptFailure e) {
            throw CredentialsException.of(NAME, "the fetch was interrupted");
        }
    }

    private String token() {
        try {
            String token =
                    Files.size(tokenFile) > MAX_TOKEN_BYTES ? "" : Files.readString(tokenFile);
            if (!token.isBlank()) {
                return token.strip();
            }
        } catch (IOException e) {
            throw CredentialsException.of(NAME, "the token file cannot be read");
        }
        throw CredentialsException.of(NAME, "the token file holds no token");
    }

    @Override
    public String toString() {
        return NAME;
    }
}
