package io.cloudauth.emulator.internal.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An OSS signature of version 1: HMAC-SHA1 over the method, some headers and the resource.
 *
 * @param keyId the AccessKey ID
 * @param signature the signature in Base64
 */
record OssV1Signature(String keyId, String signature) implements OssSignature {

    private static final String SCHEME = "OSS ";

    static @Nullable OssV1Signature read(String authorization) {
        int colon = authorization.indexOf(':');
        return authorization.startsWith(SCHEME) && colon > SCHEME.length()
                ? new OssV1Signature(
                        authorization.substring(SCHEME.length(), colon).strip(),
                        authorization.substring(colon + 1).strip())
                : null;
    }

    @Override
    public String kind() {
        return "OSS V1";
    }

    @Override
    public String signedAt(OssRequest request) {
        return request.headerOrEmpty("date");
    }

    @Override
    public boolean matches(OssRequest request, String secret) {
        StringBuilder toSign = new StringBuilder(256);
        toSign.append(request.http().method()).append('\n');
        toSign.append(request.headerOrEmpty("content-md5")).append('\n');
        toSign.append(request.headerOrEmpty("content-type")).append('\n');
        toSign.append(signedAt(request)).append('\n');
        TreeMap<String, String> ossHeaders = new TreeMap<>();
        request.http()
                .headers()
                .forEach(
                        (name, value) -> {
                            if (name.startsWith("x-oss-")) {
                                ossHeaders.merge(name, value, (one, other) -> one + "," + other);
                            }
                        });
        ossHeaders.forEach(
                (name, value) -> toSign.append(name).append(':').append(value).append('\n'));
        toSign.append('/').append(request.bucket()).append('/').append(request.key());
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        byte[] expected =
                Digests.hmacSha1(key).doFinal(toSign.toString().getBytes(StandardCharsets.UTF_8));
        return Digests.constantTimeEquals(Base64.getEncoder().encodeToString(expected), signature);
    }

    @Override
    public String toString() {
        return "OssV1Signature[" + keyId + "]";
    }
}
