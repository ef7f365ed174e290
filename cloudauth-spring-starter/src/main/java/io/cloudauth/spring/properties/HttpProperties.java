package io.cloudauth.spring.properties;

import io.cloudauth.credentials.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * Connections, proxy and TLS.
 *
 * @param maxConnections How many connections a client holds at most, idle ones included: 1 to
 *     10000.
 * @param acquireTimeout How long a call waits for a free connection once all are in use.
 * @param idleTimeout How long a connection may lie idle before it is closed.
 * @param reuseConnections Whether a connection may carry one call after another. Calls that are
 *     billed take a fresh connection in any case.
 * @param proxy the HTTP proxy
 * @param ssl whom to trust
 */
public record HttpProperties(
        @Nullable Integer maxConnections,
        @Nullable Duration acquireTimeout,
        @Nullable Duration idleTimeout,
        @Nullable Boolean reuseConnections,
        @NestedConfigurationProperty @Nullable Proxy proxy,
        @NestedConfigurationProperty @Nullable Ssl ssl) {

    HttpProperties completedBy(@Nullable HttpProperties base) {
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
     * The HTTP proxy; a client inherits it whole or not at all.
     *
     * @param uri Address of the proxy, such as http://proxy.example:3128, without user and
     *     password. Loopback addresses are never called through it.
     * @param username User for the proxy (HTTP Basic), where it asks for one.
     * @param password Password for the proxy.
     */
    public record Proxy(
            @Nullable String uri, @Nullable String username, @Nullable Secret password) {}

    /**
     * Whom to trust and which client certificate to show.
     *
     * @param bundle Name of the SSL bundle (spring.ssl.bundle.*) that says whom to trust and which
     *     client certificate to show. Not set, the JDK's trust store and no certificate.
     */
    public record Ssl(@Nullable String bundle) {}
}
