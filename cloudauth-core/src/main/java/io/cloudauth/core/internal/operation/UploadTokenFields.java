package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.http.Loopback;
import io.cloudauth.model.OssUploadToken;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two operations give an upload token, each in a vendor's class of its own. */
final class UploadTokenFields {
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9/._~-]*");

    private UploadTokenFields() {}

    /** Whether an address can be made of it to which something may be sent. */
    static boolean namesAPlace(OssUploadToken token) {
        String endpoint = token.endpoint();
        URI uri;
        try {
            uri = new URI(endpoint.contains("://") ? endpoint : "https://" + endpoint);
        } catch (URISyntaxException e) {
            return false;
        }
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getPort() != 0
                && uri.getPort() <= 65_535
                && ("https".equals(uri.getScheme())
                        || ("http".equals(uri.getScheme()) && Loopback.isLiteral(uri.getHost())))
                && BUCKET.matcher(token.bucket()).matches()
                && PATH.matcher(token.path()).matches();
    }

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
