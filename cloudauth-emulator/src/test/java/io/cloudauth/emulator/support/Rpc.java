package io.cloudauth.emulator.support;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A call with an RPC 1.0 signature, each part of which can be set wrongly. */
public final class Rpc {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String endpoint;
    private final TreeMap<String, String> parameters = new TreeMap<>();
    private String secret;
    private String method = "POST";
    private boolean inUrl;

    private Rpc(String endpoint, String keyId, String keySecret, String action) {
        this.endpoint = endpoint;
        secret = keySecret;
        with("Action", action);
        with("Version", "2019-03-07");
        with("Format", "JSON");
        with("AccessKeyId", keyId);
        with("SignatureMethod", "HMAC-SHA1");
        with("SignatureVersion", "1.0");
        with("SignatureNonce", UUID.randomUUID().toString());
        with("Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        with("RegionId", "cn-hangzhou");
    }

    /** A call of an action of the verification API. */
    public static Rpc call(CloudAuthEmulator emulator, String action) {
        return new Rpc(
                emulator.endpoint(), emulator.accessKeyId(), emulator.accessKeySecret(), action);
    }

    /** A call of a program that was started with the usual AccessKey. */
    public static Rpc call(RunningProgram program, String action) {
        return new Rpc(program.endpoint(), "testAccessKeyId", "testAccessKeySecret", action);
    }

    /** Sets a parameter. */
    public Rpc with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** Leaves a parameter out. */
    public Rpc without(String name) {
        parameters.remove(name);
        return this;
    }

    /** Signs with another secret. */
    public Rpc secret(String other) {
        this.secret = other;
        return this;
    }

    /** Sends all parameters in the URL. */
    public Rpc inUrl(String httpMethod) {
        this.method = httpMethod;
        this.inUrl = true;
        return this;
    }

    /** The form, signature included. */
    public String form() {
        Map<String, String> all = new TreeMap<>(parameters);
        all.putIfAbsent("Signature", signature());
        return join(all);
    }

    static String join(Map<String, String> all) {
        return all.entrySet().stream()
                .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** The signature. */
    public String signature() {
        return sign(method, parameters, secret);
    }

    /** The signature of any parameters. */
    public static String sign(String method, Map<String, String> parameters, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(
                    new SecretKeySpec((secret + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String text = method + "&%2F&" + encode(join(new TreeMap<>(parameters)));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends it. */
    public Answer send() {
        String form = form();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(endpoint + "/" + (inUrl ? "?" + form : "")));
        if (inUrl) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        return send(request.build());
    }

    /** Sends any request. */
    public static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A call of the control interface; a null-like empty body sends none. */
    public static Answer control(
            CloudAuthEmulator emulator, String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(emulator.endpoint() + "/_emulator/" + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/json");
        }
        return send(request.build());
    }
}
