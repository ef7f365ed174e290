package io.cloudauth.core.internal.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudauth.credentials.Credentials;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;

/**
 * RPC signature 1.0: the sorted, encoded parameters are both the body and, encoded once more, what
 * is signed. Source: the vendor's RPC signature document, whose example is among the test vectors.
 */
enum RpcSigner implements Signer {
    INSTANCE;

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] POST_ROOT = "POST&%2F&".getBytes(US_ASCII);

    @Override
    public SignedRequest sign(ApiRequest request, Credentials credentials, Stamp stamp) {
        TreeMap<String, String> parameters = new TreeMap<>(request.parameters());
        parameters.put("Action", request.action());
        parameters.put("Version", request.version());
        parameters.put("Format", "JSON");
        parameters.put("AccessKeyId", credentials.accessKeyId());
        parameters.put("SignatureMethod", "HMAC-SHA1");
        parameters.put("SignatureVersion", "1.0");
        parameters.put("SignatureNonce", stamp.nonce());
        parameters.put("Timestamp", TIMESTAMP.format(stamp.time()));
        credentials
                .securityToken()
                .ifPresent(token -> parameters.put("SecurityToken", token.reveal()));

        FormBody form = new FormBody(1024);
        parameters.forEach(form::append);
        String signature =
                signature(POST_ROOT, form.toBytes(), credentials.accessKeySecret().reveal());
        form.append("Signature", signature);
        return new SignedRequest(
                Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded; charset=UTF-8",
                        "Accept",
                        "application/json"),
                form.toBytes());
    }

    /**
     * The signature of the canonical parameters.
     *
     * @param methodAndPath method, {@code &}, the encoded path, {@code &}
     */
    static String signature(byte[] methodAndPath, byte[] canonical, String secret) {
        Mac mac = Hmac.of("HmacSHA1", (secret + '&').getBytes(UTF_8));
        mac.update(methodAndPath);
        mac.update(encodedAgain(canonical));
        return Base64.getEncoder().encodeToString(mac.doFinal());
    }

    /** Of what the first encoding leaves, only these three characters change in the second. */
    private static byte[] encodedAgain(byte[] encoded) {
        byte[] twice = new byte[encoded.length * 3];
        int length = 0;
        for (byte b : encoded) {
            twice[length++] = b == '=' || b == '&' ? (byte) '%' : b;
            if (b == '%') {
                twice[length++] = '2';
                twice[length++] = '5';
            } else if (b == '=') {
                twice[length++] = '3';
                twice[length++] = 'D';
            } else if (b == '&') {
                twice[length++] = '2';
                twice[length++] = '6';
            }
        }
        return Arrays.copyOf(twice, length);
    }
}
