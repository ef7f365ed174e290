package io.cloudauth.conformance.programs;

import io.cloudauth.conformance.canary.Told;
import io.cloudauth.emulator.CloudAuthEmulator;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with cookies of their own, who comes through the proxy that ends TLS. */
final class Visitor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern BEGIN = Pattern.compile("id=\"here\"[^>]* href=\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("id=\"continue\"[^>]* href=\"([^\"]+)\"");
    private static final Pattern BACK = Pattern.compile("successRedirect=([^&\"]+)");
    private static final Pattern TARGET = Pattern.compile("\"target\":\"([^\"]+)\"");

    /** Of the client of visitors and of the service, which are no part of the application. */
    private static final List<Logger> NOT_HEARD =
            List.of(
                    Logger.getLogger("jdk.httpclient.HttpClient"),
                    Logger.getLogger("jdk.internal.httpclient.debug"),
                    Logger.getLogger("jdk.internal.httpclient.hpack.debug"));

    static {
        NOT_HEARD.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String site;
    private final String language;

    Visitor(String site, String language) {
        this.site = site;
        this.language = language;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Sends a form as it stands, with the token of the application's own pages before it. */
    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return postAlone(path, "_csrf=" + encoded(token()) + "&" + form);
    }

    /** Sends a form as another site would. */
    HttpResponse<String> postAlone(String path, String form)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** Sends something else than a form, by whatever method. */
    HttpResponse<String> sendAs(String type, String method, String path, String body)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .header("X-CSRF-TOKEN", token())
                        .method(method, BodyPublishers.ofString(body)));
    }

    private String token() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/privacy/delete").body());
        if (!token.find()) {
            throw new AssertionError("the page's form has no token");
        }
        return token.group(1);
    }

    /** The form of the start page. */
    static String person(String name, String number) {
        return "name=" + encoded(name) + "&idNumber=" + encoded(number) + "&consent=yes";
    }

    /** Sends the form; empty where that was refused. */
    Optional<String> prepare(String name, String number) throws IOException, InterruptedException {
        return post("/verifications", person(name, number))
                .headers()
                .firstValue("Location")
                .filter(place -> place.contains("/verifications/"))
                .map(place -> place.substring(place.lastIndexOf('/') + 1));
    }

    /** The path of the one-time link, as the page has it. */
    String beginPath(String verification) throws IOException, InterruptedException {
        return found(BEGIN, get("/verifications/" + verification).body());
    }

    /** Begins on this device. */
    HttpResponse<String> beginBy(String path) throws IOException, InterruptedException {
        return post(path, "metaInfo=" + encoded(CloudAuthEmulator.pageMetaInfo()));
    }

    /** Sends the form and begins on this device; empty where the form was refused. */
    Optional<String> begin(String name, String number) throws IOException, InterruptedException {
        Optional<String> prepared = prepare(name, number);
        if (prepared.isPresent()) {
            beginBy(beginPath(prepared.get()));
        }
        return prepared;
    }

    /** The link to the service's page. */
    String page(String verification) throws IOException, InterruptedException {
        return found(PAGE, get("/verifications/" + verification).body()).replace("&amp;", "&");
    }

    /** What brings this browser back from the legacy product's page. */
    String wayBack(String verification) throws IOException, InterruptedException {
        String back = found(BACK, page(verification));
        return URLDecoder.decode(back, StandardCharsets.UTF_8).substring(site.length());
    }

    /** Submits on the financial-grade product's page; returns what brings this browser back. */
    String submit(String verification, String subCode) throws IOException, InterruptedException {
        URI page = URI.create(page(verification));
        String token = page.getQuery().replace("token=", "");
        String body = "{\"token\":\"" + token + "\",\"subCode\":\"" + subCode + "\"}";
        HttpRequest request =
                HttpRequest.newBuilder(page.resolve("/face/submissions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        String answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return found(TARGET, answer).substring(site.length());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("the page lacks " + pattern);
        }
        return matcher.group(1);
    }

    /** What knows this browser. */
    String session() {
        return cookies.getOrDefault("__Host-session", "none");
    }

    /** Gets a page and hands over all of the answer. */
    void tell(String path, Told told) throws IOException, InterruptedException {
        tell(
                path.replaceAll("[0-9A-Za-z_-]{20,}", "...").replaceAll("=.*", "=..."),
                get(path),
                told);
    }

    static void tell(String place, HttpResponse<String> answer, Told told) {
        String head = answer.statusCode() + " " + answer.headers().map();
        told.text("a stranger's page " + place, head + "\n" + answer.body());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + path))
                        .header("Accept-Language", language)
                        .header("Accept", "text/html")
                        .header("X-Forwarded-Proto", "https");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.substring(0, cookie.indexOf(';'));
            cookies.put(
                    pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return answer;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
