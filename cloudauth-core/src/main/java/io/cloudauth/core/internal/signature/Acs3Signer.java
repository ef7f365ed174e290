package io.cloudauth.core.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudauth.core.internal.http.HttpBody;
import io.cloudauth.credentials.Credentials;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A signer for ACS3-HMAC-SHA256. The operation's parameters are the form body; everything else is
 * in signed headers. Source: the vendor's "V3 request body and signature" document.
 */
enum Acs3Signer implements Signer {
    INSTANCE;

    private static final String ALGORITHM = "ACS3-HMAC-SHA256";
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    @Override
    public SignedRequest sign(
            ApiRequest request, Credentials credentials, NonceAndTime nonceAndTime) {
        FormBody form = new FormBody(1024);
        form.append(new TreeMap<>(request.parameters()), request.pictures());
        HttpBody body = form.toBody();
        String bodyHash = Hmac.sha256Hex(body);

        TreeMap<String, String> signed = new TreeMap<>();
        signed.put("host", host(request.endpoint()));
        signed.put("content-type", "application/x-www-form-urlencoded; charset=UTF-8");
        signed.put("x-acs-action", request.action());
        signed.put("x-acs-version", request.version());
        signed.put("x-acs-date", TIMESTAMP.format(nonceAndTime.time()));
        signed.put("x-acs-signature-nonce", nonceAndTime.nonce());
        signed.put("x-acs-content-sha256", bodyHash);
        credentials
                .securityToken()
                .ifPresent(token -> signed.put("x-acs-security-token", token.reveal()));

        TreeMap<String, String> headers = new TreeMap<>(signed);
        headers.remove("host"); // the transport adds it
        headers.put("accept", "application/json");
        headers.put("Authorization", authorization(signed, bodyHash, credentials));
        return new SignedRequest(Map.copyOf(headers), body);
    }

    private static String authorization(
            SortedMap<String, String> signed, String bodyHash, Credentials credentials) {
        StringBuilder canonical = new StringBuilder("POST\n/\n\n");
        signed.forEach(
                (name, value) ->
                        canonical.append(name).append(':').append(value.strip()).append('\n'));
        String names = String.join(";", signed.keySet());
        canonical.append('\n').append(names).append('\n').append(bodyHash);

        String toSign = ALGORITHM + '\n' + Hmac.sha256Hex(canonical.toString().getBytes(UTF_8));
        byte[] key = credentials.accessKeySecret().reveal().getBytes(UTF_8);
        String signature =
                HexFormat.of()
                        .formatHex(Hmac.of("HmacSHA256", key).doFinal(toSign.getBytes(UTF_8)));
        return ALGORITHM
                + " Credential="
                + credentials.accessKeyId()
                + ",SignedHeaders="
                + names
                + ",Signature="
                + signature;
    }

    /**
     * Returns the Host header as the transport writes it: without the default port of the scheme.
     */
    private static String host(URI endpoint) {
        boolean standard =
                endpoint.getPort() < 0
                        || endpoint.getPort() == ("https".equals(endpoint.getScheme()) ? 443 : 80);
        return standard ? endpoint.getHost() : endpoint.getHost() + ':' + endpoint.getPort();
    }
}
