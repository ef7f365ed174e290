package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.credentials.CredentialsFetcher;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.RefreshingSource;
import io.cloudauth.core.internal.credentials.UnusableSource;
import io.cloudauth.core.internal.http.HttpResponse;
import io.cloudauth.core.internal.response.ApiResponseReader;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.time.Deadline;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/**
 * A fetcher for session credentials from a URI. The request for them is not signed, so the URI
 * itself may be a secret.
 */
public final class UriFetcher implements CredentialsFetcher {
    private static final String NAME = "uri";
    private static final String VARIABLE = "ALIBABA_CLOUD_CREDENTIALS_URI";

    private final transient URI uri;
    private final RemoteService service;
    private final ApiResponseReader reader = new ApiResponseReader();

    private UriFetcher(URI uri, Environment environment) {
        this.uri = uri;
        this.service = RemoteService.internet(HttpOptions.builder().build(), environment);
    }

    /**
     * Returns a source for the URI, with a cache.
     *
     * @throws IllegalArgumentException if the URI is invalid; the message does not quote it
     */
    public static CredentialsSource source(String address, Environment environment) {
        return new RefreshingSource(
                new UriFetcher(parse(address), environment),
                environment.time(),
                environment.random());
    }

    /** Returns a source for the URI in the environment variable. */
    public static CredentialsSource source(Environment environment) {
        String address = environment.variable(VARIABLE);
        if (address == null) {
            return new UnusableSource(NAME, VARIABLE + " is not set");
        }
        try {
            return source(address, environment);
        } catch (IllegalArgumentException e) {
            return new UnusableSource(NAME, VARIABLE + ": " + e.getMessage());
        }
    }

    private static URI parse(String address) {
        try {
            URI uri = new URI(address);
            boolean http =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // reported below, without the address
        }
        throw new IllegalArgumentException(
                "a credentials URI must begin with https:// or http:// and name a host, no user");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Fetched fetch(Deadline deadline) {
        try {
            return service.call(
                    deadline,
                    connection -> {
                        HttpResponse response = connection.getAnywhere(uri);
                        Fetched session =
                                SessionFields.read(
                                        reader.fields(response.body()), "", Duration.ZERO);
                        if (session == null) {
                            throw ServiceConnection.unreadable(response);
                        }
                        return session;
                    });
        } catch (GivenUp givenUp) {
            throw FetchFailure.of(NAME, "the server", givenUp);
        }
    }

    @Override
    public String toString() {
        return NAME;
    }
}
