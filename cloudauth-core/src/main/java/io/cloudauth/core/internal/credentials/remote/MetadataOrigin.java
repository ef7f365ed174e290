package io.cloudauth.core.internal.credentials.remote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cloudauth.core.internal.answer.AnswerReader;
import io.cloudauth.core.internal.credentials.Origin;
import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.http.HttpAnswer;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.CredentialsException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The role of the virtual machine that this runs on, from its metadata service: a token, the role's
 * name where it is not known, the role's credentials.
 */
final class MetadataOrigin implements Origin {
    /** Where it is on each machine of the vendor. */
    static final String ADDRESS = "http://100.100.100.200";

    private static final String NAME = "ecsRole";
    private static final String SERVICE = "the metadata service";
    private static final String ROLES = "/latest/meta-data/ram/security-credentials/";
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,4096}");
    private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9.@_-]{1,128}");
    private static final Duration ABSENCE = Duration.ofMinutes(1);

    private final URI endpoint;
    private final transient @Nullable String role;
    private final boolean version1;
    private final boolean optional;
    private final RemoteService service;
    private final Surroundings surroundings;
    private final AnswerReader answers = new AnswerReader();
    private volatile boolean present;
    private volatile @Nullable Deadline absence;

    /**
     * Nothing is asked yet.
     *
     * @param role null to ask for its name
     * @param version1 whether to go on without a token where none is given
     * @param optional whether this may as well be no such machine: then it is asked twice at most,
     *     and that nobody was there is remembered for a minute
     * @param timeout for a connection, and for silence on it
     */
    MetadataOrigin(
            URI endpoint,
            @Nullable String role,
            boolean version1,
            boolean optional,
            Duration timeout,
            Surroundings surroundings) {
        this.endpoint = endpoint;
        this.role = role;
        this.version1 = version1;
        this.optional = optional;
        this.service = RemoteService.near(timeout, optional ? 2 : 3, surroundings);
        this.surroundings = surroundings;
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
        Deadline remembered = absence;
        if (remembered != null && !remembered.hasPassed()) {
            throw absent();
        }
        try {
            Fetched fetched = service.ask(deadline, this::ask);
            present = true;
            return fetched;
        } catch (GivenUp givenUp) {
            if (optional && !present && FetchFailure.isAbsence(givenUp)) {
                absence = Deadline.in(ABSENCE, surroundings.time());
                throw absent();
            }
            throw FetchFailure.of(NAME, SERVICE, givenUp);
        }
    }

    private Fetched ask(Line line) throws AttemptFailure {
        Map<String, String> token = token(line);
        String name = role != null ? role : discovered(line, token);
        HttpAnswer answer =
                found(() -> line.get(at(ROLES + name), token), "this machine has no such role");
        Fetched session = SessionFields.read(answers.fields(answer.body()), "", Duration.ZERO);
        if (session == null) {
            throw Line.unreadable(answer);
        }
        return session;
    }

    /** The header with the token; none where the service gives none and that is accepted. */
    private Map<String, String> token(Line line) throws AttemptFailure {
        Map<String, String> lifetime = Map.of("X-aliyun-ecs-metadata-token-ttl-seconds", "21600");
        try {
            HttpAnswer answer = line.put(at("/latest/api/token"), lifetime);
            return Map.of("X-aliyun-ecs-metadata-token", text(answer, TOKEN));
        } catch (AttemptFailure failure) {
            if (!isRefusal(failure)) {
                throw failure;
            }
            if (version1) {
                return Map.of();
            }
            throw CredentialsException.of(
                    NAME,
                    SERVICE + " refused to give a token; version 1, without one, is not allowed");
        }
    }

    private String discovered(Line line, Map<String, String> token) throws AttemptFailure {
        return text(found(() -> line.get(at(ROLES), token), "this machine has no role"), ROLE);
    }

    private static HttpAnswer found(Step step, String otherwise) throws AttemptFailure {
        try {
            return step.take();
        } catch (AttemptFailure failure) {
            if (failure.answer() != null && failure.answer().status() == 404) {
                throw CredentialsException.of(NAME, otherwise);
            }
            throw failure;
        }
    }

    private static boolean isRefusal(AttemptFailure failure) {
        return failure.answer() != null
                && failure.answer().status() / 100 == 4
                && (failure.fault() == Fault.REFUSED
                        || failure.fault() == Fault.REFUSAL_UNCERTAIN
                        || failure.fault() == Fault.REFUSED_WITHOUT_CODE);
    }

    private static String text(HttpAnswer answer, Pattern expected) throws AttemptFailure {
        String text = new String(answer.body(), ISO_8859_1).strip();
        if (!expected.matcher(text).matches()) {
            throw Line.unreadable(answer);
        }
        return text;
    }

    private URI at(String path) {
        return endpoint.resolve(path);
    }

    private static CredentialsException absent() {
        return CredentialsException.of(
                NAME, SERVICE + " does not answer: this is no ECS instance, or it is turned off");
    }

    /** One request of the conversation. */
    private interface Step {
        HttpAnswer take() throws AttemptFailure;
    }

    @Override
    public String toString() {
        return NAME;
    }
}
