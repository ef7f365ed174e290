package io.cloudauth.emulator.internal.credentials;

import io.cloudauth.emulator.internal.access.AccessKey;
import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.access.RandomText;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;
import io.cloudauth.emulator.internal.text.JsonText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a virtual machine, as far as its role goes: a token, the role's name, the role's
 * credentials. Asking without a token is allowed, as the service allows it where it was not
 * hardened.
 */
public final class MetadataService implements Handler {

    /** Where the paths begin. */
    public static final String ROOT = "/latest/";

    /** The only role that the machine has. */
    public static final String ROLE = "cloudauth-emulator-role";

    private static final String TOKEN = ROOT + "api/token";
    private static final String CREDENTIALS = ROOT + "meta-data/ram/security-credentials/";
    private static final Duration LIFETIME = Duration.ofHours(6);
    private static final int REMEMBERED = 1_000;
    private static final int LONGEST_TOKEN_SECONDS = 21_600;

    private final AccessKeys keys;
    private final Clock clock;
    private final BoundedMap<String, Instant> tokens =
            new BoundedMap<>(REMEMBERED, Bounds.SESSIONS, (token, expires) -> Bounds.of(token));

    /** A service that opens sessions among these keys. */
    public MetadataService(AccessKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What a request asks for, in a word. */
    public static String action(Request request) {
        if (request.path().equals(TOKEN)) {
            return "ecs:Token";
        }
        return request.path().length() > CREDENTIALS.length() ? "ecs:Credentials" : "ecs:Role";
    }

    @Override
    public Response handle(Request request) {
        String path = request.path();
        if (path.equals(TOKEN)) {
            return token(request);
        }
        if (!request.method().equals("GET")) {
            return Response.text(405, "metadata is for reading");
        }
        if (!isAdmitted(request.header("x-aliyun-ecs-metadata-token"))) {
            return Response.text(401, "the metadata token has ended or was never given");
        }
        if (path.equals(CREDENTIALS) || (path + "/").equals(CREDENTIALS)) {
            return Response.text(200, ROLE);
        }
        return path.equals(CREDENTIALS + ROLE)
                ? credentials()
                : Response.text(404, "there is no such metadata");
    }

    private Response token(Request request) {
        String seconds = request.header("x-aliyun-ecs-metadata-token-ttl-seconds");
        boolean valid =
                request.method().equals("PUT")
                        && seconds != null
                        && seconds.matches("[0-9]{1,5}")
                        && Integer.parseInt(seconds) >= 1
                        && Integer.parseInt(seconds) <= LONGEST_TOKEN_SECONDS;
        if (!valid) {
            return Response.text(400, "a token is put with a lifetime of 1 to 21600 seconds");
        }
        String token = RandomText.hex(20);
        synchronized (tokens) {
            tokens.put(token, clock.instant().plusSeconds(Long.parseLong(seconds)));
        }
        return Response.text(200, token);
    }

    private boolean isAdmitted(@Nullable String token) {
        if (token == null) {
            return true;
        }
        synchronized (tokens) {
            Instant expires = tokens.get(token);
            return expires != null && clock.instant().isBefore(expires);
        }
    }

    private Response credentials() {
        AccessKey session = keys.openSession(LIFETIME);
        Map<String, Object> fields = SessionFields.of(session);
        fields.put("LastUpdated", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        fields.put("Code", "Success");
        return Response.of(200, "application/json", JsonText.write(fields));
    }
}
