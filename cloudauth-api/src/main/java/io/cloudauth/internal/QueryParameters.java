package io.cloudauth.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A utility that adds query parameters to a link or to the path of a link. */
public final class QueryParameters {

    private QueryParameters() {}

    /**
     * Returns the link with one more query parameter, after the existing ones and before the
     * fragment. The value is percent-encoded in UTF-8. Only ASCII letters, digits and {@code - . _
     * ~} stay as they are.
     *
     * @param name the parameter's name; it must consist of these characters only
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
