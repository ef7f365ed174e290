package io.cloudauth.spring.properties;

import io.cloudauth.credentials.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * The connections, the proxy and the TLS settings of a client.
 *
 * @param maxConnections Maximum number of connections of a client, including idle ones: 1 to 10000.
 *     Default: 64.
 * @param acquireTimeout Maximum wait of a call for a free connection when all are in use. Default:
 *     2s.
 * @param idleTimeout Time after which an idle connection is closed. Default: 30s.
 * @param reuseConnections Whether several calls may use the same connection one after another.
 *     Billable calls always open a new connection. Default: true.
 * @param proxy HTTP proxy.
 * @param ssl TLS settings.
 */
public record HttpProperties(
        @Nullable Integer maxConnections,
        @Nullable Duration acquireTimeout,
        @Nullable Duration idleTimeout,
        @Nullable Boolean reuseConnections,
        @NestedConfigurationProperty @Nullable Proxy proxy,
        @NestedConfigurationProperty @Nullable Ssl ssl) {

    private static final Proxy NO_PROXY = new Proxy(null, null, null);
    private static final Ssl NO_SSL = new Ssl(null);

    /** Creates the properties. A proxy or an SSL section of empty texts counts as not set. */
    public HttpProperties {
        proxy = NO_PROXY.equals(proxy) ? null : proxy;
        ssl = NO_SSL.equals(ssl) ? null : ssl;
    }

    HttpProperties withDefaultsFrom(@Nullable HttpProperties base) {
        return base == null
                ? this
                : new HttpProperties(
                        Inherited.or(maxConnections, base.maxConnections),
                        Inherited.or(acquireTimeout, base.acquireTimeout),
                        Inherited.or(idleTimeout, base.idleTimeout),
                        Inherited.or(reuseConnections, base.reuseConnections),
                        Inherited.or(proxy, base.proxy),
                        Inherited.or(ssl, base.ssl));
    }

    /**
     * The HTTP proxy. A named client inherits either all of its settings or none.
     *
     * @param uri Address of the proxy, such as http://proxy.example:3128, without user name and
     *     password. Calls to loopback addresses do not use the proxy.
     * @param username User name for HTTP Basic authentication at the proxy. Not required if the
     *     proxy does not require authentication.
     * @param password Password for HTTP Basic authentication at the proxy.
     */
    public record Proxy(
            @Nullable String uri, @Nullable String username, @Nullable Secret password) {

        /** Creates the properties. An empty text counts as not set. */
        public Proxy {
            uri = EmptyText.toNull(uri);
            username = EmptyText.toNull(username);
            password = EmptyText.toNull(password);
        }
    }

    /**
     * The TLS settings.
     *
     * @param bundle Name of the SSL bundle (spring.ssl.bundle.*) with the trusted certificates and
     *     the client certificate. Default: the trust store of the JDK and no client certificate.
     */
    public record Ssl(@Nullable String bundle) {

        /** Creates the properties. An empty text counts as not set. */
        public Ssl {
            bundle = EmptyText.toNull(bundle);
        }
    }
}
