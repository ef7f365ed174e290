package io.cloudauth.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A builder of query strings for links and for paths of pages. */
public final class QueryParameters {

    private QueryParameters() {}

    /**
     * Returns the link with one more query parameter, after the existing ones and before the
     * fragment. In the value, every character that is not unreserved by RFC 3986 is
     * percent-encoded.
     *
     * @param name the parameter's name; it must consist of unreserved characters
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
