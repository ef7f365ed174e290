package io.cloudauth.core.internal.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudauth.model.OssUploadToken;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The OSS signature version 4 of a PUT request with unsigned content. Source: the OSS document
 * "Include a V4 signature in the header".
 */
final class OssSignature {
    private static final String ALGORITHM = "OSS4-HMAC-SHA256";
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private OssSignature() {}

    /**
     * Returns the headers of the signed PUT request.
     *
     * @param region such as {@code cn-zhangjiakou}
     * @param object the object's key; its characters need no encoding
     */
    static Map<String, String> headers(
            OssUploadToken token, String region, String object, String contentType, Instant now) {
        String dateTime = DATE_TIME.format(now);
        String scope = dateTime.substring(0, 8) + '/' + region + "/oss/aliyun_v4_request";

        TreeMap<String, String> headers = new TreeMap<>();
        headers.put("content-type", contentType);
        headers.put("x-oss-content-sha256", "UNSIGNED-PAYLOAD");
        headers.put("x-oss-date", dateTime);
        headers.put("x-oss-security-token", token.token().reveal());

        StringBuilder canonical =
                new StringBuilder("PUT\n/")
                        .append(token.bucket())
                        .append('/')
                        .append(object)
                        .append("\n\n");
        headers.forEach(
                (name, value) -> canonical.append(name).append(':').append(value).append('\n'));
        canonical.append("\n\nUNSIGNED-PAYLOAD");
        String toSign =
                ALGORITHM + '\n' + dateTime + '\n' + scope + '\n' + sha256Hex(canonical.toString());

        Mac mac = hmac();
        byte[] key = ("aliyun_v4" + token.secret().reveal()).getBytes(UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(mac, key, part);
        }
        headers.put(
                "Authorization",
                ALGORITHM
                        + " Credential="
                        + token.key().reveal()
                        + '/'
                        + scope
                        + ",Signature="
                        + HexFormat.of().formatHex(hmac(mac, key, toSign)));
        return headers;
    }

    private static Mac hmac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing from this Java platform", e);
        }
    }

    private static byte[] hmac(Mac mac, byte[] key, String text) {
        try {
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the digest does not accept the key", e);
        }
    }

    private static String sha256Hex(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java platform", e);
        }
    }
}
