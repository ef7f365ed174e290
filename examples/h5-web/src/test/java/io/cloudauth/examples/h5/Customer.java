package io.cloudauth.examples.h5;

import io.cloudauth.emulator.CloudAuthEmulator;
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
    private static final Pattern BEGIN = Pattern.compile("id=\"here\"[^>]* href=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("id=\"continue\"[^>]* href=\"([^\"]+)\"");
    private static final Pattern RETURN_URL = Pattern.compile("successRedirect=([^&]+)");
    private static final Pattern TARGET = Pattern.compile("\"target\":\"([^\"]+)\"");

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

    /** Returns the text of a page without the CSRF token and the number of the verification. */
    static String withoutRandomValues(HttpResponse<String> page) {
        return page.statusCode()
                + page.body().replaceAll("_csrf\" value=\"[^\"]+|[0-9a-f]{32}", "");
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends a form with a CSRF token, as a page of the application does. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get("/privacy/delete").body());
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

    /** Sends the form and returns the number of the verification; it has not begun. */
    String prepare() {
        return prepare(NUMBER);
    }

    /** Sends the form with this ID number. */
    String prepare(String idNumber) {
        String location = start(NAME, idNumber).headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Sends the form, begins on this device, and returns the number. */
    String begin() {
        return begin(NUMBER);
    }

    /** Sends the form with this ID number, and begins on this device. */
    String begin(String idNumber) {
        String number = prepare(idNumber);
        beginBy(beginPath(number));
        return number;
    }

    /** Returns the path of the one-time link, as the waiting page shows it. */
    String beginPath(String number) {
        return found(BEGIN, openPage(number).body(), "one-time link");
    }

    /** Begins by a one-time link, as a browser does. */
    HttpResponse<String> beginBy(String path) {
        return post(path, Map.of("metaInfo", CloudAuthEmulator.pageMetaInfo()));
    }

    /** Opens the page of a verification. */
    HttpResponse<String> openPage(String number) {
        return get("/verifications/" + number);
    }

    /** Returns the link to the service's page, as the page of the verification shows it. */
    String link(String number) {
        return found(LINK, openPage(number).body(), "link").replace("&amp;", "&");
    }

    /** Returns the path to which the legacy product's page redirects the browser. */
    String returnPath(String number) {
        String returnUrl = found(RETURN_URL, link(number), "return URL");
        return URLDecoder.decode(returnUrl, StandardCharsets.UTF_8).substring(site.length());
    }

    /**
     * Submits on the financial-grade product's page, and returns the path to which it redirects the
     * browser.
     */
    String submit(String number, String subCode) {
        return submitted(number, subCode).substring(site.length());
    }

    /** Submits, and returns the address to which the page redirects the browser. */
    String submitted(String number, String subCode) {
        URI page = URI.create(link(number));
        String body =
                "{\"%s\":\"%s\",\"subCode\":\"%s\"}"
                        .formatted("token", page.getQuery().replace("token=", ""), subCode);
        HttpRequest request =
                HttpRequest.newBuilder(page.resolve("/face/submissions"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return found(TARGET, send(request).body(), "target");
    }

    private static String found(Pattern pattern, String text, String what) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("the page has no " + what);
        }
        return matcher.group(1);
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
