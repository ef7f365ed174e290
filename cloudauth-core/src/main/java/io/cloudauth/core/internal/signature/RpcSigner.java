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

    /**
     * Buffers for reuse, as many as were ever in use at the same time. They belong to this signer
     * and not to the threads that sign, so they are released together with the client.
     */
    private final Queue<SigningBuffers> idle = new ConcurrentLinkedQueue<>();

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

        SigningBuffers reused = idle.poll();
        SigningBuffers buffers = reused == null ? new SigningBuffers() : reused;
        FormBody form = buffers.form();
        try {
            form.append(parameters, request.pictures());
            String secret = credentials.accessKeySecret().reveal();
            form.append("Signature", buffers.signature(POST_ROOT, secret));
            return new SignedRequest(HEADERS, form.toBody());
        } finally {
            buffers.clear();
            idle.add(buffers);
        }
    }

    /** The buffers for one signature at a time. */
    record SigningBuffers(FormBody form, Mac mac) {
        private static final byte[] NO_KEY = {0};

        SigningBuffers() {
            this(new FormBody(2048), Hmac.of("HmacSHA1"));
        }

        /**
         * Returns the signature of the form in its current state. Its parameters must be sorted.
         *
         * @param methodAndPath method, {@code &}, the encoded path, {@code &}
         */
        String signature(byte[] methodAndPath, String secret) {
            Hmac.init(mac, (secret + '&').getBytes(UTF_8));
            mac.update(methodAndPath);
            form.updateEncoded(mac);
            return Base64.getEncoder().encodeToString(mac.doFinal());
        }

        /**
         * Clears the signed content and the key. A digest keeps its key until it gets another one.
         */
        void clear() {
            form.clear();
            Hmac.init(mac, NO_KEY);
        }
    }
}
