package io.cloudauth.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Adds parameters to links and to paths of pages. */
public final class QueryParameters {

    private QueryParameters() {}

    /**
     * The link with one more parameter: after those that it has, before its fragment, every
     * character of the value percent-encoded that RFC 3986 does not call unreserved.
     *
     * @param name made of unreserved characters
     */
    public static String append(String link, String name, String value) {
        int fragment = link.indexOf('#');
        String base = fragment < 0 ? link : link.substring(0, fragment);
        String rest = fragment < 0 ? "" : link.substring(fragment);
        String separator;
        if (base.indexOf('?') < 0) {
            separator = "?";
        } else {
            separator = base.endsWith("?") || base.endsWith("&") ? "" : "&";
        }
        return base + separator + name + '=' + encoded(value) + rest;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
