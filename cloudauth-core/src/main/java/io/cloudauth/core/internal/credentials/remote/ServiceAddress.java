package io.cloudauth.core.internal.credentials.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a service is that gives credentials: scheme, host and port. */
public final class ServiceAddress {
    private static final Pattern LOOPBACK_OR_METADATA =
            Pattern.compile("localhost|\\[::1]|127(\\.\\d{1,3}){3}|100\\.100\\.100\\.200");

    private ServiceAddress() {}

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException unless it is https, or plain http to a loopback literal or
     *     to the metadata address; the message does not repeat it
     */
    public static URI parse(String text) {
        URI uri;
        try {
            uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (URISyntaxException e) {
            throw refused();
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean bare =
                uri.getHost() != null
                        && uri.getRawUserInfo() == null
                        && uri.getRawPath().isEmpty()
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null;
        if (!bare || !(scheme.equals("https") || (scheme.equals("http") && isNear(uri)))) {
            throw refused();
        }
        return uri;
    }

    /** By the text alone, never by resolving a name. */
    private static boolean isNear(URI uri) {
        return LOOPBACK_OR_METADATA.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException(
                "endpoint must be https://host[:port]; http:// only for a loopback address");
    }
}
