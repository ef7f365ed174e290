package io.cloudauth.core.internal.http;

import io.cloudauth.core.config.HttpOptions;
import java.net.URI;
import java.util.Locale;

/**
 * The destination of a connection, and the key of the connection pool. Calls with equal routes can
 * share a connection, unless {@code single} is true.
 *
 * @param host in lower case; an IPv6 literal without brackets
 * @param tunnelled whether the connection goes through the proxy of {@link HttpOptions}
 * @param publicOnly whether only public addresses are allowed
 * @param single whether a connection is closed after one call and never reused
 */
record Route(
        boolean tls, String host, int port, boolean tunnelled, boolean publicOnly, boolean single) {
    static final String METADATA_ADDRESS = "100.100.100.200";

    Route(boolean tls, String host, int port, boolean tunnelled) {
        this(tls, host, port, tunnelled, false, false);
    }

    /**
     * Returns the route of a call.
     *
     * @throws IllegalArgumentException if the URI is invalid, or if plain http is not allowed for
     *     it; the message shows no part of the URI
     */
    static Route of(HttpCall call, HttpOptions options) {
        URI uri = call.uri();
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        if (!tls && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("the URI must begin with https:// or http://");
        }
        if (uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getPort() == 0
                || uri.getPort() > 65_535) {
            throw new IllegalArgumentException(
                    "the URI must contain a host and no user name; a port must be 1 to 65535");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            host = host.substring(1, host.length() - 1);
        }
        boolean local = Loopback.isLiteral(host) || host.equals(METADATA_ADDRESS);
        if (!tls && !local && !call.plainAllowed()) {
            throw new IllegalArgumentException(
                    "plain http is not allowed for this address; use https");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        return new Route(
                tls,
                host,
                port,
                tls && !local && options.proxy().isPresent(),
                call.publicOnly(),
                call.connection() == HttpCall.Use.SINGLE || !options.reuseConnections());
    }

    /**
     * Returns {@code host:port}, with an IPv6 literal in brackets.
     *
     * @param withDefaultPort whether to add the port even if it is the scheme's default: yes for a
     *     CONNECT request, no for a Host header
     */
    String authority(boolean withDefaultPort) {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (tls ? 443 : 80) && !withDefaultPort ? name : name + ":" + port;
    }
}
