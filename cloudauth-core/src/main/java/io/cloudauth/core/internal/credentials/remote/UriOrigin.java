package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.answer.AnswerReader;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Origin;
import io.cloudauth.core.internal.credentials.RefreshingSource;
import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.credentials.UnusableSource;
import io.cloudauth.core.internal.http.HttpAnswer;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.time.Deadline;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/** An address that gives a session to whoever reads it. It may be a secret itself. */
public final class UriOrigin implements Origin {
    private static final String NAME = "uri";
    private static final String VARIABLE = "ALIBABA_CLOUD_CREDENTIALS_URI";

    private final transient URI uri;
    private final RemoteService service;
    private final AnswerReader answers = new AnswerReader();

    private UriOrigin(URI uri, Surroundings surroundings) {
        this.uri = uri;
        this.service = RemoteService.distant(HttpOptions.builder().build(), surroundings);
    }

    /**
     * The address behind a cache.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat it
     */
    public static CredentialsSource source(String address, Surroundings surroundings) {
        return new RefreshingSource(
                new UriOrigin(parse(address), surroundings),
                surroundings.time(),
                surroundings.random());
    }

    /** The address that the environment names. */
    public static CredentialsSource source(Surroundings surroundings) {
        String address = surroundings.variable(VARIABLE);
        if (address == null) {
            return new UnusableSource(NAME, VARIABLE + " is not set");
        }
        try {
            return source(address, surroundings);
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
            // told below, without the address
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
            return service.ask(
                    deadline,
                    line -> {
                        HttpAnswer answer = line.getAnywhere(uri);
                        Fetched session =
                                SessionFields.read(
                                        answers.fields(answer.body()), "", Duration.ZERO);
                        if (session == null) {
                            throw Line.unreadable(answer);
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
