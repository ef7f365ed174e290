package io.cloudauth.core.internal.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudauth.credentials.Credentials;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;

/**
 * A signer for RPC signature 1.0. The sorted, encoded parameters are the body. Encoded a second
 * time, they are the text to sign. Source: the vendor's RPC signature document, whose example is
 * among the test vectors.
 */
final class RpcSigner implements Signer {
    private static final byte[] POST_ROOT = "POST&%2F&".getBytes(US_ASCII);
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Type",
                    "application/x-www-form-urlencoded; charset=UTF-8",
                    "Accept",
                    "application/json");

    static final RpcSigner INSTANCE = new RpcSigner();

    private RpcSigner() {}

    @Override
    public SignedRequest sign(
            ApiRequest request, Credentials credentials, NonceAndTime nonceAndTime) {
        TreeMap<String, String> parameters = new TreeMap<>(request.parameters());
        parameters.put("Action", request.action());
        parameters.put("Version", request.version());
        parameters.put("Format", "JSON");
        parameters.put("AccessKeyId", credentials.accessKeyId());
        parameters.put("SignatureMethod", "HMAC-SHA1");
        parameters.put("SignatureVersion", "1.0");
        parameters.put("SignatureNonce", nonceAndTime.nonce());
        parameters.put("Timestamp", nonceAndTime.time().truncatedTo(ChronoUnit.SECONDS).toString());
        credentials
                .securityToken()
                .ifPresent(token -> parameters.put("SecurityToken", token.reveal()));

        FormBody form = new FormBody(2048);
        parameters.forEach(form::append);
        String signature = signature(form, POST_ROOT, credentials.accessKeySecret().reveal());
        form.append("Signature", signature);
        return new SignedRequest(HEADERS, form.toBytes());
    }

    /**
     * Returns the signature of a form. Its parameters must be sorted.
     *
     * @param methodAndPath method, {@code &}, the encoded path, {@code &}
     */
    static String signature(FormBody form, byte[] methodAndPath, String secret) {
        Mac mac = Hmac.of("HmacSHA1", (secret + '&').getBytes(UTF_8));
        mac.update(methodAndPath);
        form.updateEncoded(mac);
        return Base64.getEncoder().encodeToString(mac.doFinal());
    }
}
