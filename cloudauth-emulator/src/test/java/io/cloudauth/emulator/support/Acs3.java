package io.cloudauth.emulator.support;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A call with an ACS3-HMAC-SHA256 signature, each part of which can be set wrongly. */
public final class Acs3 {

    private final CloudAuthEmulator emulator;
    private final TreeMap<String, String> headers = new TreeMap<>();
    private final TreeMap<String, String> form = new TreeMap<>();
    private String keyId;
    private String secret;
    private String unsigned = "";
    private String sentForm = "";

    private Acs3(CloudAuthEmulator emulator, String action) {
        this.emulator = emulator;
        this.keyId = emulator.accessKeyId();
        this.secret = emulator.accessKeySecret();
        header("x-acs-action", action);
        header("x-acs-version", "2019-03-07");
        header("x-acs-date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        header("x-acs-signature-nonce", UUID.randomUUID().toString());
        header("content-type", "application/x-www-form-urlencoded");
    }

    /** A call of an action of the verification API. */
    public static Acs3 call(CloudAuthEmulator emulator, String action) {
        return new Acs3(emulator, action);
    }

    /** Sets a parameter in the form. */
    public Acs3 with(String name, String value) {
        form.put(name, value);
        return this;
    }

    /** Sets a header. */
    public Acs3 header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Leaves a header out. */
    public Acs3 without(String name) {
        headers.remove(name);
        return this;
    }

    /** Signs with another key. */
    public Acs3 key(String id, String other) {
        this.keyId = id;
        this.secret = other;
        return this;
    }

    /** Sends a header without signing it. */
    public Acs3 unsigned(String name) {
        this.unsigned = name;
        return this;
    }

    /** Sends another form than the signed one. */
    public Acs3 sending(String other) {
        this.sentForm = other;
        return this;
    }

    /** Sends it. */
    public Answer send() {
        String body = Rpc.join(form);
        TreeMap<String, String> signed = new TreeMap<>(headers);
        signed.put("host", "127.0.0.1:" + emulator.port());
        signed.putIfAbsent("x-acs-content-sha256", sha256(body));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(emulator.endpoint() + "/"))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        sentForm.isEmpty() ? body : sentForm));
        signed.forEach(
                (name, value) -> {
                    if (!name.equals("host")) {
                        request.header(name, value);
                    }
                });
        signed.remove(unsigned);
        request.header(
                "Authorization",
                "ACS3-HMAC-SHA256 Credential="
                        + keyId
                        + ",SignedHeaders="
                        + String.join(";", signed.keySet())
                        + ",Signature="
                        + sign("POST", "/", "", signed, sha256(body), secret));
        return Rpc.send(request.build());
    }

    private static String sign(
            String method,
            String path,
            String query,
            SortedMap<String, String> signed,
            String bodyHash,
            String secret) {
        String fields =
                signed.entrySet().stream()
                        .map(one -> one.getKey() + ":" + one.getValue() + "\n")
                        .collect(Collectors.joining());
        String canonical =
                String.join(
                        "\n",
                        method,
                        path,
                        query,
                        fields,
                        String.join(";", signed.keySet()),
                        bodyHash);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String text = "ACS3-HMAC-SHA256\n" + sha256(canonical);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
