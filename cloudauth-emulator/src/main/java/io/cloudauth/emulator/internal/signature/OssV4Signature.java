package io.cloudauth.emulator.internal.signature;

import io.cloudauth.emulator.internal.text.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An OSS signature of version 4: HMAC-SHA256 with a key that is derived for a day, a region and the
 * product.
 *
 * @param keyId the AccessKey ID
 * @param day the day of the key
 * @param region the region of the key
 * @param additional the signed headers in addition to the default ones
 * @param signature the signature in hexadecimal digits
 */
record OssV4Signature(
        String keyId, String day, String region, List<String> additional, String signature)
        implements OssSignature {

    static final String SCHEME = "OSS4-HMAC-SHA256";

    private static final String PRODUCT = "oss";
    private static final String END = "aliyun_v4_request";

    static @Nullable OssV4Signature read(String authorization) {
        AuthorizationHeader header = AuthorizationHeader.read(authorization);
        String credential = header.get("Credential");
        String signature = header.get("Signature");
        if (!header.scheme().equals(SCHEME) || credential == null || signature == null) {
            return null;
        }
        String[] scope = credential.split("/", -1);
        if (scope.length != 5 || !scope[3].equals(PRODUCT) || !scope[4].equals(END)) {
            return null;
        }
        String additional = header.get("AdditionalHeaders");
        List<String> names =
                additional == null || additional.isEmpty()
                        ? List.of()
                        : List.of(additional.toLowerCase(Locale.ROOT).split(";", -1));
        return new OssV4Signature(scope[0], scope[1], scope[2], names, signature);
    }

    @Override
    public String kind() {
        return "OSS V4";
    }

    @Override
    public String signedAt(OssRequest request) {
        return request.headerOrEmpty("x-oss-date");
    }

    @Override
    public boolean matches(OssRequest request, String secret) {
        String scope = String.join("/", day, region, PRODUCT, END);
        byte[] canonical = canonical(request).getBytes(StandardCharsets.UTF_8);
        String toSign =
                String.join("\n", SCHEME, signedAt(request), scope, Digests.sha256Hex(canonical));
        byte[] key = ("aliyun_v4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String step : List.of(day, region, PRODUCT, END)) {
            key = Digests.hmacSha256(key, step);
        }
        String expected = HexFormat.of().formatHex(Digests.hmacSha256(key, toSign));
        return signedAt(request).startsWith(day + "T")
                && Digests.constantTimeEquals(expected, signature);
    }

    private String canonical(OssRequest request) {
        TreeMap<String, String> covered = new TreeMap<>();
        request.http()
                .headers()
                .forEach(
                        (name, value) -> {
                            if (isCovered(name)) {
                                covered.merge(name, value, (one, other) -> one + "," + other);
                            }
                        });
        StringBuilder text = new StringBuilder(512);
        text.append(request.http().method()).append('\n');
        String path = "/" + request.bucket() + "/" + request.key();
        text.append(PercentEncoding.encode(path).replace("%2F", "/")).append("\n\n");
        for (Map.Entry<String, String> header : covered.entrySet()) {
            text.append(header.getKey()).append(':').append(header.getValue()).append('\n');
        }
        text.append('\n').append(String.join(";", new TreeSet<>(additional))).append('\n');
        return text.append(request.headerOrEmpty("x-oss-content-sha256")).toString();
    }

    private boolean isCovered(String name) {
        return name.startsWith("x-oss-")
                || name.equals("content-type")
                || name.equals("content-md5")
                || additional.contains(name);
    }

    @Override
    public String toString() {
        return "OssV4Signature[" + keyId + "]";
    }
}
