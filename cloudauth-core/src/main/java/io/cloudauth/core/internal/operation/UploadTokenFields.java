package io.cloudauth.core.internal.operation;

import io.cloudauth.model.OssUploadToken;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two operations give an upload token, each in a vendor's class of its own. */
final class UploadTokenFields {
    private UploadTokenFields() {}

    /** The token, or null where a part of it is missing: the vendor's classes build empty ones. */
    static @Nullable OssUploadToken result(
            @Nullable String bucket,
            @Nullable String endpoint,
            @Nullable String path,
            @Nullable Long expired,
            @Nullable String key,
            @Nullable String secret,
            @Nullable String token) {
        if (bucket == null
                || endpoint == null
                || path == null
                || expired == null
                || key == null
                || secret == null
                || token == null
                || Stream.of(bucket, endpoint, key, secret, token).anyMatch(String::isBlank)) {
            return null;
        }
        return OssUploadToken.builder()
                .bucket(bucket)
                .endpoint(endpoint)
                .path(path)
                .expiresAt(Instant.ofEpochMilli(expired))
                .key(key)
                .secret(secret)
                .token(token)
                .build();
    }
}
