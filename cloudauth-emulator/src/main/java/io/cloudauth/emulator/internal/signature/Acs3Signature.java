package io.cloudauth.emulator.internal.signature;

import io.cloudauth.emulator.internal.http.Headers;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.text.FormText;
import io.cloudauth.emulator.internal.text.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An ACS3-HMAC-SHA256 signature. It is sent in the Authorization header and covers the method, the
 * path, the query, the signed headers and the body.
 *
 * @param keyId the AccessKey ID
 * @param signedHeaders the names of the signed headers, in lower case
 * @param signature the signature in hexadecimal digits
 */
public record Acs3Signature(String keyId, List<String> signedHeaders, String signature) {

    /** The scheme's name, at the start of the header. */
    public static final String SCHEME = "ACS3-HMAC-SHA256";

    /**
     * Parses an Authorization header. Returns null if the header is incomplete or has another
     * scheme.
     */
    public static @Nullable Acs3Signature read(String authorization) {
        AuthorizationHeader header = AuthorizationHeader.read(authorization);
        String keyId = header.get("Credential");
        String signed = header.get("SignedHeaders");
        String signature = header.get("Signature");
        if (!header.scheme().equals(SCHEME)
                || keyId == null
                || signed == null
                || signature == null) {
            return null;
        }
        List<String> names = List.of(signed.toLowerCase(Locale.ROOT).split(";", -1));
        return new Acs3Signature(keyId, names, signature);
    }

    /** Returns whether the signature covers every {@code x-acs-} header of the request. */
    public boolean coversAcsHeaders(Headers headers) {
        boolean[] covered = {true};
        headers.forEach(
                (name, value) -> {
                    if (name.startsWith("x-acs-") && !signedHeaders.contains(name)) {
                        covered[0] = false;
                    }
                });
        return covered[0];
    }

    /**
     * Returns whether the signature was made for this request with this secret. Also returns false
     * if the header {@code x-acs-content-sha256} does not contain the hash of the body.
     */
    public boolean matches(Request request, String secret) {
        String bodyHash = Digests.sha256Hex(request.body());
        String declaredHash = request.header("x-acs-content-sha256");
        return declaredHash != null
                && Digests.constantTimeEquals(bodyHash, declaredHash.toLowerCase(Locale.ROOT))
                && Digests.constantTimeEquals(expected(request, bodyHash, secret), signature);
    }

    private String expected(Request request, String bodyHash, String secret) {
        StringBuilder canonical = new StringBuilder(512);
        canonical.append(request.method()).append('\n');
        canonical.append(request.path()).append('\n');
        canonical.append(query(request.query())).append('\n');
        for (String name : new TreeSet<>(signedHeaders)) {
            String value = request.headers().joined(name);
            canonical.append(name).append(':').append(value == null ? "" : value).append('\n');
        }
        canonical.append('\n');
        canonical.append(String.join(";", new TreeSet<>(signedHeaders))).append('\n');
        canonical.append(bodyHash);
        byte[] bytes = canonical.toString().getBytes(StandardCharsets.UTF_8);
        String toSign = SCHEME + "\n" + Digests.sha256Hex(bytes);
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Digests.hmacSha256(key, toSign));
    }

    private static String query(String query) {
        TreeSet<String> sorted = new TreeSet<>();
        FormText.forEach(
                query,
                (name, value) ->
                        sorted.add(
                                PercentEncoding.encode(name)
                                        + "="
                                        + PercentEncoding.encode(value)));
        return String.join("&", sorted);
    }

    @Override
    public String toString() {
        return "Acs3Signature[" + keyId + "]";
    }
}
