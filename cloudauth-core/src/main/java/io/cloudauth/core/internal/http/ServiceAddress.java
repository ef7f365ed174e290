package io.cloudauth.core.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** A parser for the address of a service: scheme, host and port, and nothing else. */
public final class ServiceAddress {
    private static final int MAX_PORT = 65_535;

    private ServiceAddress() {}

    /**
     * Parses an address and converts it to lower case.
     *
     * @throws IllegalArgumentException unless the address is https, or plain http to a loopback
     *     literal; the message does not quote the address, because a mistaken value could be a
     *     secret
     */
    public static URI parse(String text) {
        return parse(text, false);
    }

    /**
     * Parses an address like {@link #parse}, and also accepts plain http to the metadata address.
     */
    public static URI parseOrMetadata(String text) {
        return parse(text, true);
    }

    private static URI parse(String text, boolean orMetadata) {
        URI uri;
        try {
            String lower = text.toLowerCase(Locale.ROOT);
            uri = new URI(lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower);
        } catch (URISyntaxException e) {
            throw invalid();
        }
        String host = uri.getHost();
        boolean bare =
                host != null
                        && uri.getRawUserInfo() == null
                        && uri.getPort() != 0
                        && uri.getPort() <= MAX_PORT
                        && uri.getRawPath().isEmpty()
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null;
        boolean local =
                Loopback.isLiteral(host) || (orMetadata && Route.METADATA_ADDRESS.equals(host));
        if (!bare
                || !("https".equals(uri.getScheme())
                        || ("http".equals(uri.getScheme()) && local))) {
            throw invalid();
        }
        return uri;
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException(
                "endpoint must be https://host[:port]; http:// only for a loopback address");
    }
}
