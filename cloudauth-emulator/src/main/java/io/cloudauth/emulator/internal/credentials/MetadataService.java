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
 * The part of a virtual machine's metadata service that concerns its role: the metadata token, the
 * role's name and the role's credentials. Requests without a token are allowed, as in the service
 * if it is not in hardened mode.
 */
public final class MetadataService implements Handler {

    /** The prefix of the paths. */
    public static final String ROOT = "/latest/";

    /** The name of the machine's only role. */
    public static final String ROLE = "cloudauth-emulator-role";

    private static final String TOKEN = ROOT + "api/token";
    private static final String CREDENTIALS = ROOT + "meta-data/ram/security-credentials/";
    private static final Duration LIFETIME = Duration.ofHours(6);
    private static final int MAX_TOKENS = 1_000;
    private static final int MAX_TOKEN_SECONDS = 21_600;

    private final AccessKeys keys;
    private final Clock clock;
    private final BoundedMap<String, Instant> tokens =
            new BoundedMap<>(
                    MAX_TOKENS, Bounds.SESSIONS, (token, expiresAt) -> Bounds.sizeOf(token));

    /** Creates the service. It adds its sessions to these keys. */
    public MetadataService(AccessKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Returns the name of a request for the journal. */
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
        if (!isAccepted(request.header("x-aliyun-ecs-metadata-token"))) {
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
                        && Integer.parseInt(seconds) <= MAX_TOKEN_SECONDS;
        if (!valid) {
            return Response.text(400, "a token is put with a lifetime of 1 to 21600 seconds");
        }
        String token = RandomText.hex(20);
        synchronized (tokens) {
            tokens.put(token, clock.instant().plusSeconds(Long.parseLong(seconds)));
        }
        return Response.text(200, token);
    }

    private boolean isAccepted(@Nullable String token) {
        if (token == null) {
            return true;
        }
        synchronized (tokens) {
            Instant expiresAt = tokens.get(token);
            return expiresAt != null && clock.instant().isBefore(expiresAt);
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
