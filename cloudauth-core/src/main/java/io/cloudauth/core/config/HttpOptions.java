package io.cloudauth.core.config;

import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Options for the connections of a client: their number, the proxy and TLS.
 *
 * <p>Certificates and host names are always verified, and the minimum TLS version is 1.2. No option
 * turns this off. Immutable and safe to share between threads.
 */
public final class HttpOptions {
    private static final int MAX_CONNECTIONS = 10_000;

    private final int maxConnections;
    private final Duration acquireTimeout;
    private final Duration idleTimeout;
    private final boolean reuseConnections;
    private final @Nullable URI proxy;
    private final transient @Nullable PasswordAuthentication proxyCredentials;
    private final @Nullable SSLContext sslContext;

    private HttpOptions(Builder builder) {
        maxConnections = builder.maxConnections;
        acquireTimeout = builder.acquireTimeout;
        idleTimeout = builder.idleTimeout;
        reuseConnections = builder.reuseConnections;
        proxy = builder.proxy;
        proxyCredentials =
                builder.proxyCredentials != null
                        ? builder.proxyCredentials
                        : builder.credentialsOfUri;
        sslContext = builder.sslContext;
    }

    /**
     * Returns a builder with the defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the maximum number of connections of the client, including idle ones: 1 to 10000,
     * default 64.
     *
     * @return the maximum number of connections
     */
    public int maxConnections() {
        return maxConnections;
    }

    /**
     * Returns how long a call waits for a free connection; default 2 s. A call never waits longer
     * than its total timeout.
     *
     * @return the time limit
     */
    public Duration acquireTimeout() {
        return acquireTimeout;
    }

    /**
     * Returns how long a connection may stay idle before it is closed; default 30 s.
     *
     * @return the time limit
     */
    public Duration idleTimeout() {
        return idleTimeout;
    }

    /**
     * Returns whether a connection may carry one call after another; default {@code true}. A
     * billable call always uses a new connection.
     *
     * @return whether connections are reused
     */
    public boolean reuseConnections() {
        return reuseConnections;
    }

    /**
     * Returns the HTTP proxy, without user and password; empty by default, which means that the
     * client connects directly.
     *
     * @return the proxy, if any
     */
    public Optional<URI> proxy() {
        return Optional.ofNullable(proxy);
    }

    /**
     * Returns the user and the password for the proxy (Basic authentication); empty by default.
     *
     * @return the credentials, if any
     */
    public Optional<PasswordAuthentication> proxyCredentials() {
        return Optional.ofNullable(proxyCredentials);
    }

    /**
     * Returns the TLS context, with trusted certificates and client certificate. By default it is
     * empty: the client uses the trust store of the JDK and no client certificate.
     *
     * @return the TLS context, if any
     */
    public Optional<SSLContext> sslContext() {
        return Optional.ofNullable(sslContext);
    }

    /** Shows numbers. Of proxy and TLS, shows only whether they are set. */
    @Override
    public String toString() {
        return "HttpOptions(maxConnections="
                + maxConnections
                + ", acquireTimeout="
                + acquireTimeout
                + ", idleTimeout="
                + idleTimeout
                + ", reuseConnections="
                + reuseConnections
                + ", proxy="
                + (proxy == null ? "none" : "set")
                + ", proxyCredentials="
                + (proxyCredentials == null ? "none" : "***")
                + ", sslContext="
                + (sslContext == null ? "default" : "set")
                + ")";
    }

    /** A builder for the options. Not safe to share between threads. */
    public static final class Builder {
        private int maxConnections = 64;
        private Duration acquireTimeout = Duration.ofSeconds(2);
        private Duration idleTimeout = Duration.ofSeconds(30);
        private boolean reuseConnections = true;
        private @Nullable URI proxy;
        private transient @Nullable PasswordAuthentication credentialsOfUri;
        private transient @Nullable PasswordAuthentication proxyCredentials;
        private @Nullable SSLContext sslContext;

        private Builder() {}

        /**
         * Sets the maximum number of connections of the client. Default: 64.
         *
         * @param maxConnections 1 to 10000
         * @return this builder
         * @throws IllegalArgumentException outside that range
         */
        public Builder maxConnections(int maxConnections) {
            if (maxConnections < 1 || maxConnections > MAX_CONNECTIONS) {
                throw new IllegalArgumentException(
                        "http.maxConnections must be 1 to " + MAX_CONNECTIONS);
            }
            this.maxConnections = maxConnections;
            return this;
        }

        /**
         * Sets how long a call waits for a free connection when all are in use. Default: 2 s.
         *
         * @param acquireTimeout longer than zero
         * @return this builder
         * @throws IllegalArgumentException if the duration is not positive
         */
        public Builder acquireTimeout(Duration acquireTimeout) {
            this.acquireTimeout = positive(acquireTimeout, "http.acquireTimeout");
            return this;
        }

        /**
         * Sets how long a connection may stay idle before it is closed. Default: 30 s.
         *
         * @param idleTimeout longer than zero
         * @return this builder
         * @throws IllegalArgumentException if the duration is not positive
         */
        public Builder idleTimeout(Duration idleTimeout) {
            this.idleTimeout = positive(idleTimeout, "http.idleTimeout");
            return this;
        }

        /**
         * Sets whether a connection may carry one call after another. Default: {@code true}.
         *
         * <p>With {@code false}, each call opens a connection and closes it afterwards, so that no
         * response can be taken for the response to another request. A billable call always does
         * this. Over TLS, a new connection costs two round trips and some milliseconds of CPU time.
         *
         * @param reuseConnections whether to reuse connections
         * @return this builder
         */
        public Builder reuseConnections(boolean reuseConnections) {
            this.reuseConnections = reuseConnections;
            return this;
        }

        /**
         * Sets an HTTP proxy for all calls, except those to loopback addresses and to the metadata
         * address. Default: no proxy.
         *
         * @param proxy such as {@code http://proxy.example:3128}; the default port is 80, and the
         *     address may contain user and password
         * @return this builder
         * @throws IllegalArgumentException if the address is invalid; the message does not quote it
         */
        public Builder proxy(String proxy) {
            URI uri;
            try {
                uri = URI.create(proxy.strip());
            } catch (IllegalArgumentException e) {
                throw notAProxy(); // without the cause, which would show a password
            }
            return proxy(uri);
        }

        /**
         * Sets an HTTP proxy as {@link #proxy(String)} does.
         *
         * @param proxy such as {@code http://proxy.example:3128}
         * @return this builder
         * @throws IllegalArgumentException if the address is invalid; the message does not quote it
         */
        public Builder proxy(URI proxy) {
            String path = Objects.requireNonNullElse(proxy.getRawPath(), "");
            if (!"http".equalsIgnoreCase(proxy.getScheme())
                    || proxy.getHost() == null
                    || proxy.getPort() == 0
                    || proxy.getPort() > 65_535
                    || !(path.isEmpty() || path.equals("/"))
                    || proxy.getRawQuery() != null
                    || proxy.getRawFragment() != null) {
                throw notAProxy();
            }
            int port = proxy.getPort() < 0 ? 80 : proxy.getPort();
            this.credentialsOfUri = credentialsOf(proxy.getRawUserInfo());
            this.proxy =
                    URI.create("http://" + proxy.getHost().toLowerCase(Locale.ROOT) + ":" + port);
            return this;
        }

        /**
         * Sets user and password for the proxy. They override those in the proxy's address. The
         * client sends them only to the proxy, as HTTP Basic authentication.
         *
         * @param user the user
         * @param password the password
         * @return this builder
         * @throws IllegalArgumentException if the user contains a colon, or if either contains a
         *     control character
         */
        public Builder proxyCredentials(String user, String password) {
            this.proxyCredentials = credentials(user, password);
            return this;
        }

        /**
         * Sets the TLS context, with trusted certificates and client certificate. Default: the
         * trust store of the JDK and no client certificate. The client always verifies host names
         * and never uses a version below TLS 1.2, even if the context permits less.
         *
         * <p>The trust managers and key managers of the context run in the call's thread during the
         * handshake, so they must be quick. At the deadline the client closes the call's socket,
         * but the call still waits for a manager that sleeps. If a call with such a context fails,
         * the exception shows only the class and the stack trace of its cause, because the cause's
         * text may come from a manager.
         *
         * @param sslContext the context
         * @return this builder
         */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
            return this;
        }

        /**
         * Builds the options.
         *
         * @return the options
         */
        public HttpOptions build() {
            return new HttpOptions(this);
        }

        private static @Nullable PasswordAuthentication credentialsOf(@Nullable String userInfo) {
            if (userInfo == null || userInfo.isEmpty()) {
                return null;
            }
            int colon = userInfo.indexOf(':');
            String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
            String password = colon < 0 ? "" : userInfo.substring(colon + 1);
            return credentials(decoded(user), decoded(password));
        }

        private static String decoded(String text) {
            // in user information '+' means a plus sign
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        private static PasswordAuthentication credentials(String user, String password) {
            if (user.indexOf(':') >= 0
                    || (user + password).chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "http.proxyCredentials: no colon in the user, no control characters");
            }
            return new PasswordAuthentication(user, password.toCharArray());
        }

        private static IllegalArgumentException notAProxy() {
            return new IllegalArgumentException(
                    "http.proxy must be an address such as http://proxy.example:3128");
        }

        private static Duration positive(Duration duration, String name) {
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException(name + " must be longer than zero");
            }
            return duration;
        }
    }
}
