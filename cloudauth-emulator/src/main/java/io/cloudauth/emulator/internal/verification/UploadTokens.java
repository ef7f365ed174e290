package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.access.AccessKey;
import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.access.RandomText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Tokens with which a caller may put pictures, each below a path of its own. Thread-safe. */
public final class UploadTokens {

    /** The only bucket that there is. */
    public static final String BUCKET = "cloudauth-emulator";

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final AccessKeys keys;
    private final Supplier<String> endpoint;
    private final Clock clock;

    /** Tokens for an endpoint that may become known later. */
    public UploadTokens(AccessKeys keys, Supplier<String> endpoint, Clock clock) {
        this.keys = keys;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** A new token's fields; the path is seen both with a closing slash and without. */
    Map<String, Object> fields(boolean closingSlash) {
        String path = "prod/" + RandomText.hex(8);
        AccessKey key = keys.openUpload(LIFETIME, path + "/");
        Instant expires = Objects.requireNonNullElseGet(key.expires(), clock::instant);
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("Bucket", BUCKET);
        token.put("EndPoint", endpoint.get());
        token.put("Path", closingSlash ? path + "/" : path);
        token.put("Expired", expires.toEpochMilli());
        token.put("Key", key.id());
        token.put("Secret", key.secret());
        token.put("Token", Objects.requireNonNullElse(key.securityToken(), ""));
        return token;
    }
}
