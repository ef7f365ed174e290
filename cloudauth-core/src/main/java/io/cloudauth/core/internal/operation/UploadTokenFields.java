package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.http.Loopback;
import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.model.OssUploadToken;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reader for the upload token in a response. */
final class UploadTokenFields {
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9/._~-]*");

    private UploadTokenFields() {}

    /** Returns whether an upload may be sent to the address in the token. */
    static boolean hasUsableAddress(OssUploadToken token) {
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

    /**
     * Returns the upload token; null if a field is missing or invalid. The responses of two
     * operations contain such a token.
     */
    static @Nullable OssUploadToken result(Fields fields) {
        String bucket = fields.text("OssUploadToken.Bucket");
        String endpoint = fields.text("OssUploadToken.EndPoint");
        String path = fields.text("OssUploadToken.Path");
        Long expired = fields.longInteger("OssUploadToken.Expired");
        String key = fields.text("OssUploadToken.Key");
        String secret = fields.text("OssUploadToken.Secret");
        String token = fields.text("OssUploadToken.Token");
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
