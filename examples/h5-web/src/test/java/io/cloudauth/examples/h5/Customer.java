package io.cloudauth.examples.h5;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer with own cookies who uses the pages over plain HTTP, without a browser. */
final class Customer {
    static final String NAME = "张三";
    static final String NUMBER = "11010519491231002X";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("id=\"go\"[^>]* href=\"([^\"]+)\"");
    private static final Pattern RETURN_URL = Pattern.compile("successRedirect=([^&]+)");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String site;
    private final String language;
    private final Map<String, String> headers;

    Customer(String site, String language) {
        this(site, language, Map.of());
    }

    /** Creates a customer behind a proxy, which adds these headers. */
    Customer(String site, String language, Map<String, String> headers) {
        this.site = site;
        this.language = language;
        this.headers = headers;
    }

    /** Returns the ID of the current session; empty if there is none. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Sends Secure cookies over http too, as a proxy that terminates TLS does. */
    void sendSecureCookies() {
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    }

    /** Uses a session with a known or planted ID. */
    void useSession(String name, String id) {
        HttpCookie cookie = new HttpCookie(name, id);
        cookie.setPath("/");
        cookie.setDomain(URI.create(site).getHost());
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(site), cookie);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends a form with a CSRF token, as a page of the application does. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get("/privacy").body());
        if (!token.find()) {
            throw new AssertionError("the form on the page has no CSRF token");
        }
        List<String> form = new ArrayList<>(List.of("_csrf=" + encoded(token.group(1))));
        fields.forEach((name, value) -> form.add(name + "=" + encoded(value)));
        return send(path, String.join("&", form));
    }

    /** Sends a form without a CSRF token, as another site would. */
    HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
        List<String> form = new ArrayList<>();
        fields.forEach((name, value) -> form.add(name + "=" + encoded(value)));
        return send(path, String.join("&", form));
    }

    private HttpResponse<String> send(String path, String form) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    /** Sends the form of the start page. */
    HttpResponse<String> start(String name, String number) {
        return post("/verifications", Map.of("name", name, "idNumber", number, "consent", "yes"));
    }

    /** Starts a verification and returns its BizId. */
    String begin() {
        String location = start(NAME, NUMBER).headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Opens the page of a verification. */
    HttpResponse<String> openPage(String bizId) {
        return get("/verifications/" + bizId);
    }

    /** Returns the link to the verification page, as the waiting page shows it. */
    String link(String bizId) {
        Matcher link = LINK.matcher(openPage(bizId).body());
        if (!link.find()) {
            throw new AssertionError("the page has no link");
        }
        return link.group(1).replace("&amp;", "&");
    }

    /** Returns the path to which the verification page redirects the browser. */
    String returnPath(String bizId) {
        Matcher returnUrl = RETURN_URL.matcher(link(bizId));
        if (!returnUrl.find()) {
            throw new AssertionError("the link has no return URL");
        }
        return URLDecoder.decode(returnUrl.group(1), StandardCharsets.UTF_8)
                .substring(site.length());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + path))
                        .header("Accept-Language", language)
                        .header("Accept", "text/html");
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
