package io.cloudauth.core.internal.credentials.remote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cloudauth.core.internal.credentials.CredentialsFetcher;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.http.HttpResponse;
import io.cloudauth.core.internal.response.ApiResponseReader;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.CredentialsException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fetcher for the credentials of the role of the virtual machine on which the program runs. It
 * calls the metadata service of the machine for a token, for the role's name if it is not known,
 * and for the role's credentials.
 */
final class MetadataFetcher implements CredentialsFetcher {
    /** The address of the metadata service on each machine of the vendor. */
    static final String ADDRESS = "http://100.100.100.200";

    static final String NAME = "ecsRole";
    static final String SERVICE = "the metadata service";
    private static final String ROLES = "/latest/meta-data/ram/security-credentials/";
    private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9.@_-]{1,128}");
    private static final Duration ABSENCE_PERIOD = Duration.ofMinutes(1);

    private final URI endpoint;
    private final transient @Nullable String role;
    private final MetadataToken token;
    private final boolean optional;
    private final RemoteService service;
    private final Environment environment;
    private final ApiResponseReader reader = new ApiResponseReader();
    private volatile boolean present;
    private volatile @Nullable Deadline absentUntil;

    /**
     * Creates a fetcher; it sends nothing yet.
     *
     * @param role the role's name; null to request it
     * @param version1 whether to continue without a token if the service issues none, or does not
     *     respond to the request for it
     * @param optional whether the machine may be no ECS instance at all: then the fetcher makes at
     *     most two attempts, and remembers for a minute that the service is absent
     * @param timeout the limit for connecting, and for each wait for data
     */
    MetadataFetcher(
            URI endpoint,
            @Nullable String role,
            boolean version1,
            boolean optional,
            Duration timeout,
            Environment environment) {
        this.endpoint = endpoint;
        this.role = role;
        this.token = new MetadataToken(endpoint, version1);
        this.optional = optional;
        this.service = RemoteService.local(timeout, optional ? 2 : 3, environment);
        this.environment = environment;
    }

    static boolean isRole(String name) {
        return ROLE.matcher(name).matches();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Fetched fetch(Deadline deadline) {
        Deadline remembered = absentUntil;
        if (remembered != null && !remembered.hasPassed()) {
            throw absent();
        }
        try {
            Fetched fetched = service.call(deadline, this::fetchOnce);
            present = true;
            return fetched;
        } catch (GivenUp givenUp) {
            if (optional && !present && FetchFailure.isAbsence(givenUp)) {
                absentUntil = Deadline.in(ABSENCE_PERIOD, environment.time());
                throw absent();
            }
            if (token.isUnanswered()) {
                throw CredentialsException.builder()
                        .tried(NAME, MetadataToken.UNANSWERED)
                        .retryable(true)
                        .cause(givenUp.last().getCause())
                        .build();
            }
            throw FetchFailure.of(NAME, SERVICE, givenUp);
        }
    }

    private Fetched fetchOnce(ServiceConnection connection) throws AttemptFailure {
        Map<String, String> header = token.header(connection);
        String name = role != null ? role : requestRoleName(connection, header);
        HttpResponse response =
                requireFound(
                        () -> connection.get(at(ROLES + name), header),
                        "this machine has no such role");
        Fetched session = SessionFields.read(reader.fields(response.body()), "", Duration.ZERO);
        if (session == null) {
            throw ServiceConnection.unreadable(response);
        }
        return session;
    }

    private String requestRoleName(ServiceConnection connection, Map<String, String> header)
            throws AttemptFailure {
        return text(
                requireFound(() -> connection.get(at(ROLES), header), "this machine has no role"),
                ROLE);
    }

    /** Returns the response. Throws with this reason if the status is 404. */
    private static HttpResponse requireFound(Step step, String missing) throws AttemptFailure {
        try {
            return step.send();
        } catch (AttemptFailure failure) {
            if (failure.answer() != null && failure.answer().status() == 404) {
                throw CredentialsException.of(NAME, missing);
            }
            throw failure;
        }
    }

    static String text(HttpResponse response, Pattern expected) throws AttemptFailure {
        String text = new String(response.body(), ISO_8859_1).strip();
        if (!expected.matcher(text).matches()) {
            throw ServiceConnection.unreadable(response);
        }
        return text;
    }

    private URI at(String path) {
        return endpoint.resolve(path);
    }

    private CredentialsException absent() {
        return CredentialsException.of(
                NAME,
                token.isUnanswered()
                        ? MetadataToken.UNANSWERED
                        : SERVICE
                                + " does not respond: this is not an ECS instance, or it is turned"
                                + " off");
    }

    /** One request to the metadata service. */
    private interface Step {
        HttpResponse send() throws AttemptFailure;
    }

    @Override
    public String toString() {
        return NAME;
    }
}
