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
 * ACS3-HMAC-SHA256: a signature in the header over the method, the path, the query, the signed
 * headers and the body.
 *
 * @param keyId the AccessKey ID
 * @param signedHeaders the names of the headers that it covers, in lower case
 * @param signature the signature in hexadecimal digits
 */
public record Acs3Signature(String keyId, List<String> signedHeaders, String signature) {

    /** The scheme's name, with which the header begins. */
    public static final String SCHEME = "ACS3-HMAC-SHA256";

    /** Reads the header; null where it is not whole. */
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

    /** Whether it covers every header of the scheme that is there. */
    public boolean coversEnough(Headers headers) {
        boolean[] enough = {true};
        headers.forEach(
                (name, value) -> {
                    if (name.startsWith("x-acs-") && !signedHeaders.contains(name)) {
                        enough[0] = false;
                    }
                });
        return enough[0];
    }

    /**
     * Whether it is the signature of this request with this secret, and its body the signed one.
     */
    public boolean matches(Request request, String secret) {
        String bodyHash = Digests.sha256Hex(request.body());
        String toldHash = request.header("x-acs-content-sha256");
        return toldHash != null
                && Digests.same(bodyHash, toldHash.toLowerCase(Locale.ROOT))
                && Digests.same(expected(request, bodyHash, secret), signature);
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
