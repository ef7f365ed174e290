package io.cloudauth.core.internal.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudauth.credentials.Credentials;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /**
     * As many as ever signed at the same time. They end with the client, whoever's threads signed.
     */
    private final Queue<Desk> desks = new ConcurrentLinkedQueue<>();

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

        Desk free = desks.poll();
        Desk desk = free == null ? new Desk() : free;
        FormBody form = desk.form();
        try {
            parameters.forEach(form::append);
            String secret = credentials.accessKeySecret().reveal();
            form.append("Signature", desk.signature(POST_ROOT, secret));
            return new SignedRequest(HEADERS, form.toBytes());
        } finally {
            desk.clear();
            desks.add(desk);
        }
    }

    /** What one request after the other is signed with. */
    record Desk(FormBody form, Mac mac) {
        private static final byte[] NO_KEY = {0};

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

        /** Forgets what was signed, and the key: a digest keeps it until it gets another. */
        void clear() {
            form.clear();
            Hmac.init(mac, NO_KEY);
        }
    }
}
