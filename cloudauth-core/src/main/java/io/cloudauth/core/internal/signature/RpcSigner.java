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
 * RPC signature 1.0: the sorted, encoded parameters are both the body and, encoded once more, what
 * is signed. Source: the vendor's RPC signature document, whose example is among the test vectors.
 */
final class RpcSigner implements Signer {
    private static final byte[] POST_ROOT = "POST&%2F&".getBytes(US_ASCII);
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Type",
                    "application/x-www-form-urlencoded; charset=UTF-8",
                    "Accept",
                    "application/json");

    private final ThreadLocal<Desk> desks = ThreadLocal.withInitial(Desk::new);

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
        parameters.put("Timestamp", stamp.time().truncatedTo(ChronoUnit.SECONDS).toString());
        credentials
                .securityToken()
                .ifPresent(token -> parameters.put("SecurityToken", token.reveal()));

        Desk desk = desks.get();
        FormBody form = desk.form();
        try {
            parameters.forEach(form::append);
            String secret = credentials.accessKeySecret().reveal();
            form.append("Signature", desk.signature(POST_ROOT, secret));
            return new SignedRequest(HEADERS, form.toBytes());
        } finally {
            form.clear();
        }
    }

    /** What one thread signs with, again and again. */
    record Desk(FormBody form, Mac mac) {

        Desk() {
            this(new FormBody(2048), Hmac.of("HmacSHA1"));
        }

        /**
         * The signature of the form as it is now, its parameters being sorted.
         *
         * @param methodAndPath method, {@code &}, the encoded path, {@code &}
         */
        String signature(byte[] methodAndPath, String secret) {
            Hmac.init(mac, (secret + '&').getBytes(UTF_8));
            mac.update(methodAndPath);
            form.updateEncoded(mac);
            return Base64.getEncoder().encodeToString(mac.doFinal());
        }
    }
}
