package io.cloudauth.core.internal.http;

import io.cloudauth.core.config.HttpOptions;
import java.net.URI;
import java.util.Locale;

/**
 * Where a connection ends: calls with equal routes share connections.
 *
 * @param host lower case; an IPv6 literal without brackets
 * @param tunnelled through the client's proxy
 * @param publicOnly to a public address alone
 * @param single for one call each, so that no idle connection is ever found here
 */
record Route(
        boolean tls, String host, int port, boolean tunnelled, boolean publicOnly, boolean single) {
    static final String METADATA_ADDRESS = "100.100.100.200";

    Route(boolean tls, String host, int port, boolean tunnelled) {
        this(tls, host, port, tunnelled, false, false);
    }

    /**
     * @throws IllegalArgumentException if the call may not be made; the message shows nothing of
     *     the URI
     */
    static Route of(HttpCall call, HttpOptions options) {
        URI uri = call.uri();
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        if (!tls && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("the address must begin with https://");
        }
        if (uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getPort() == 0
                || uri.getPort() > 65_535) {
            throw new IllegalArgumentException("the address must name a host, and no user");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            host = host.substring(1, host.length() - 1);
        }
        boolean near = Loopback.isLiteral(host) || host.equals(METADATA_ADDRESS);
        if (!tls && !near && !call.plainAllowed()) {
            throw new IllegalArgumentException(
                    "plain http is for loopback addresses alone; use https");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        return new Route(
                tls,
                host,
                port,
                tls && !near && options.proxy().isPresent(),
                call.publicOnly(),
                call.connection() == HttpCall.Use.SINGLE || !options.reuseConnections());
    }

    /** As a Host header and a CONNECT line name it. */
    String authority(boolean withDefaultPort) {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (tls ? 443 : 80) && !withDefaultPort ? name : name + ":" + port;
    }
}
