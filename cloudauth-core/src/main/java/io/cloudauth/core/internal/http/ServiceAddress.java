package io.cloudauth.core.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where a service is: scheme, host and port, and nothing else. */
public final class ServiceAddress {
    private static final int HIGHEST_PORT = 65_535;

    private ServiceAddress() {}

    /**
     * Reads it, in lower case.
     *
     * @throws IllegalArgumentException unless it is https, or plain http to a loopback literal; the
     *     message does not repeat it: an endpoint that was mixed up with something else could hold
     *     a secret
     */
    public static URI parse(String text) {
        return parse(text, false);
    }

    /** As {@link #parse}, and plain http to the metadata address as well. */
    public static URI parseOrMetadata(String text) {
        return parse(text, true);
    }

    private static URI parse(String text, boolean orMetadata) {
        URI uri;
        try {
            String lower = text.toLowerCase(Locale.ROOT);
            uri = new URI(lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower);
        } catch (URISyntaxException e) {
            throw refused();
        }
        String host = uri.getHost();
        boolean bare =
                host != null
                        && uri.getRawUserInfo() == null
                        && uri.getPort() != 0
                        && uri.getPort() <= HIGHEST_PORT
                        && uri.getRawPath().isEmpty()
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null;
        boolean near =
                Loopback.isLiteral(host) || (orMetadata && Route.METADATA_ADDRESS.equals(host));
        if (!bare
                || !("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && near))) {
            throw refused();
        }
        return uri;
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException(
                "endpoint must be https://host[:port]; http:// only for a loopback address");
    }
}
