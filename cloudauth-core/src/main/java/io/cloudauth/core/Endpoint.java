package io.cloudauth.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where the service is. */
final class Endpoint {
    /** The one global endpoint. */
    static final URI PUBLIC = URI.create("https://cloudauth.aliyuncs.com");

    private Endpoint() {}

    static URI parse(String text) {
        URI uri;
        try {
            String lower =
                    text.toLowerCase(Locale.ROOT); // scheme and host: nothing else is allowed
            uri = new URI(lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower);
        } catch (URISyntaxException e) {
            throw refused();
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        boolean bare =
                uri.getHost() != null
                        && uri.getRawUserInfo() == null
                        && uri.getRawPath().isEmpty()
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null;
        boolean safe =
                scheme.equals("https")
                        || (bare && scheme.equals("http") && isLoopback(uri.getHost()));
        if (!bare || !safe) {
            throw refused();
        }
        return uri;
    }

    /** By the text alone, never by resolving a name. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    /** Without the text: an endpoint that was mixed up with something else could hold a secret. */
    private static IllegalArgumentException refused() {
        return new IllegalArgumentException(
                "endpoint must be https://host[:port]; http:// only for a loopback address");
    }
}
