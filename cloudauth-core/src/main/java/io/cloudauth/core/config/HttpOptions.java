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
 * How a client connects: how many connections it keeps, whether it goes through a proxy, and whom
 * it trusts.
 *
 * <p>Certificates and host names are always checked, TLS 1.2 is the least, and none of this can be
 * turned off here. Immutable and safe to share between threads.
 */
public final class HttpOptions {
    private static final int MOST_CONNECTIONS = 10_000;

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

    /** A builder that holds the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How many connections the client holds at most, idle ones included: 1 to 10000, default 64.
     */
    public int maxConnections() {
        return maxConnections;
    }

    /**
     * How long a call waits for one of them to become free; default 2 s, and never past its total
     * timeout.
     */
    public Duration acquireTimeout() {
        return acquireTimeout;
    }

    /** How long a connection may lie idle before it is closed; default 30 s. */
    public Duration idleTimeout() {
        return idleTimeout;
    }

    /**
     * Whether a connection may carry one call after another; default {@code true}. Calls that are
     * billed take a fresh connection in any case.
     */
    public boolean reuseConnections() {
        return reuseConnections;
    }

    /**
     * The HTTP proxy, without user and password; empty (the default) where calls go straight to the
     * service.
     */
    public Optional<URI> proxy() {
        return Optional.ofNullable(proxy);
    }

    /**
     * User and password for the proxy (Basic); empty where it asks for none, which is the default.
     */
    public Optional<PasswordAuthentication> proxyCredentials() {
        return Optional.ofNullable(proxyCredentials);
    }

    /**
     * Whom to trust and which client certificate to show; empty (the default) for the JDK's trust
     * store and none.
     */
    public Optional<SSLContext> sslContext() {
        return Optional.ofNullable(sslContext);
    }

    /** Shows numbers, and of proxy and TLS only whether they were set. */
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

    /** Collects the options. Not safe to share between threads. */
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
         * Sets how many connections the client holds at most.
         *
         * @param maxConnections 1 to 10000
         * @throws IllegalArgumentException outside that range
         */
        public Builder maxConnections(int maxConnections) {
            if (maxConnections < 1 || maxConnections > MOST_CONNECTIONS) {
                throw new IllegalArgumentException(
                        "http.maxConnections must be 1 to " + MOST_CONNECTIONS);
            }
            this.maxConnections = maxConnections;
            return this;
        }

        /**
         * Sets how long a call waits for a free connection once all are in use.
         *
         * @throws IllegalArgumentException unless it is longer than zero
         */
        public Builder acquireTimeout(Duration acquireTimeout) {
            this.acquireTimeout = positive(acquireTimeout, "http.acquireTimeout");
            return this;
        }

        /**
         * Sets how long a connection may lie idle before it is closed.
         *
         * @throws IllegalArgumentException unless it is longer than zero
         */
        public Builder idleTimeout(Duration idleTimeout) {
            this.idleTimeout = positive(idleTimeout, "http.idleTimeout");
            return this;
        }

        /**
         * Sets whether a connection may carry one call after another. {@code false} opens a
         * connection for each call and closes it afterwards, so that no response can ever be taken
         * for another request's. A call that is billed does so in any case. Over TLS a connection
         * costs two round trips and some milliseconds of CPU time.
         */
        public Builder reuseConnections(boolean reuseConnections) {
            this.reuseConnections = reuseConnections;
            return this;
        }

        /**
         * Sends every call through an HTTP proxy, except those to loopback and to the metadata
         * address.
         *
         * @param proxy such as {@code http://proxy.example:3128}, port 80 where it names none; user
         *     and password may stand in it
         * @throws IllegalArgumentException unless it is such an address; the message does not
         *     repeat it
         */
        public Builder proxy(String proxy) {
            URI uri;
            try {
                uri = URI.create(proxy.strip());
            } catch (IllegalArgumentException e) {
                throw notAProxy(); // without the cause: it would show a password
            }
            return proxy(uri);
        }

        /**
         * The same as {@link #proxy(String)}.
         *
         * @throws IllegalArgumentException unless it is an http address of a host and a port
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
         * Sets user and password for the proxy, which go before those in its address. They are sent
         * as HTTP Basic authentication to the proxy alone.
         *
         * @throws IllegalArgumentException if the user holds a colon, or either a control character
         */
        public Builder proxyCredentials(String user, String password) {
            this.proxyCredentials = credentials(user, password);
            return this;
        }

        /**
         * Sets whom to trust and which client certificate to show. Host names are checked whatever
         * the context says, and versions below TLS 1.2 are not used even if it allows them.
         *
         * <p>Its trust managers and key managers run in the call's thread during the handshake.
         * They must be quick: at the deadline the call's socket is closed, but the call still waits
         * for code that sleeps in one of them. Of a failure over such a context only the class and
         * the stack trace are shown, since its text may be theirs.
         */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
            return this;
        }

        /** Builds the options. */
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
            // '+' stands for itself in user information
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
