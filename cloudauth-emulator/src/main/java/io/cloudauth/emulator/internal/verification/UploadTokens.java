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

/** The issuer of tokens for the upload of pictures. Each token has its own path. Thread-safe. */
public final class UploadTokens {

    /** The name of the only bucket. */
    public static final String BUCKET = "cloudauth-emulator";

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final AccessKeys keys;
    private final Supplier<String> endpoint;
    private final Clock clock;

    /** Creates an issuer. The endpoint is supplied later, when the emulator listens. */
    public UploadTokens(AccessKeys keys, Supplier<String> endpoint, Clock clock) {
        this.keys = keys;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /**
     * Returns the fields of a new token. The service returns paths with and without a final slash.
     */
    Map<String, Object> fields(boolean finalSlash) {
        String path = "prod/" + RandomText.hex(8);
        AccessKey key = keys.openUpload(LIFETIME, path + "/");
        Instant expiresAt = Objects.requireNonNullElseGet(key.expiresAt(), clock::instant);
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("Bucket", BUCKET);
        token.put("EndPoint", endpoint.get());
        token.put("Path", finalSlash ? path + "/" : path);
        token.put("Expired", expiresAt.toEpochMilli());
        token.put("Key", key.id());
        token.put("Secret", key.secret());
        token.put("Token", Objects.requireNonNullElse(key.securityToken(), ""));
        return token;
    }
}
