package io.cloudauth.examples.h5;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
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

/** Somebody with cookies of their own who uses the pages without a browser. */
final class Customer {
    static final String NAME = "张三";
    static final String NUMBER = "11010519491231002X";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("id=\"go\"[^>]* href=\"([^\"]+)\"");
    private static final Pattern BACK = Pattern.compile("successRedirect=([^&]+)");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String site;
    private final String language;

    Customer(String site, String language) {
        this.site = site;
        this.language = language;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends a form as a page of the application would, with its token. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get("/privacy").body());
        if (!token.find()) {
            throw new AssertionError("the page's form has no token");
        }
        List<String> form = new ArrayList<>(List.of("_csrf=" + encoded(token.group(1))));
        fields.forEach((name, value) -> form.add(name + "=" + encoded(value)));
        return send(path, String.join("&", form));
    }

    /** Sends a form as another site would. */
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

    /** Begins a verification and returns its number. */
    String begin() {
        String place = start(NAME, NUMBER).headers().firstValue("Location").orElseThrow();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** The page of a verification. */
    HttpResponse<String> look(String bizId) {
        return get("/verifications/" + bizId);
    }

    /** The link to the verification, as the page shows it. */
    String link(String bizId) {
        Matcher link = LINK.matcher(look(bizId).body());
        if (!link.find()) {
            throw new AssertionError("the page has no link");
        }
        return link.group(1).replace("&amp;", "&");
    }

    /** The path that the verification page will send the browser back to. */
    String wayBack(String bizId) {
        Matcher back = BACK.matcher(link(bizId));
        if (!back.find()) {
            throw new AssertionError("the link has no way back");
        }
        return URLDecoder.decode(back.group(1), StandardCharsets.UTF_8).substring(site.length());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept-Language", language)
                .header("Accept", "text/html");
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
