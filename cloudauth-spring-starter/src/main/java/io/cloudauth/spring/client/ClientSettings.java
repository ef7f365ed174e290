package io.cloudauth.spring.client;

import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.Timeouts;
import io.cloudauth.spring.properties.ClientProperties;
import io.cloudauth.spring.properties.HttpProperties;
import io.cloudauth.spring.properties.HttpProperties.Proxy;
import io.cloudauth.spring.properties.RetryProperties;
import io.cloudauth.spring.properties.TimeoutProperties;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;

/**
 * Puts the properties of one client on its builder, but for the credentials. What was not set is
 * left to the core.
 *
 * @param prefix what the properties' names begin with, such as {@code cloudauth}
 */
record ClientSettings(String prefix, ClientProperties client, @Nullable SslBundles bundles) {

    void applyTo(CloudAuth.Builder builder, Violations violations) {
        place(builder, violations);
        violations.put(prefix + ".biz-type", client.bizType(), bizType -> scene(bizType, builder));
        violations.put(prefix + ".signature", client.signature(), builder::signature);
        violations.put(prefix + ".oss-region", client.ossRegion(), builder::ossRegion);
        TimeoutProperties timeouts = client.timeouts();
        if (timeouts != null) {
            builder.timeouts(options -> timeouts(timeouts, options, violations));
        }
        RetryProperties retry = client.retry();
        if (retry != null) {
            violations.guard(
                    prefix + ".retry",
                    () -> builder.retry(options -> retry(retry, options, violations)));
        }
        builder.http(options -> http(options, violations));
    }

    /** Null where the client has none of its own, or where something is wrong with them. */
    @Nullable CredentialsProvider credentials(Violations violations) {
        return client.credentials() == null
                ? null
                : new CredentialsSettings(
                                prefix + ".credentials", client.credentials(), this::httpTo)
                        .provider(violations);
    }

    /**
     * Proxy and TLS for a service beside this one; what is wrong with them is told once, not here.
     */
    private void httpTo(HttpOptions.Builder options) {
        http(options, new Violations());
    }

    private void scene(String bizType, CloudAuth.Builder builder) {
        Scheme scheme = client.scheme();
        if (scheme == null) {
            builder.bizType(bizType);
        } else {
            builder.bizType(bizType, scheme);
        }
    }

    private void place(CloudAuth.Builder builder, Violations violations) {
        String region = client.region();
        if (region != null) {
            String endpoint = Region.endpoint(region);
            if (client.endpoint() != null) {
                violations.add(
                        prefix + ".region",
                        "must not be set together with " + prefix + ".endpoint");
            } else if (endpoint == null) {
                violations.add(
                        prefix + ".region",
                        "must be cn-hangzhou, cn-shanghai or cn-beijing; for any other place set "
                                + prefix
                                + ".endpoint");
            } else {
                builder.endpoint(endpoint);
            }
        }
        violations.put(prefix + ".endpoint", client.endpoint(), builder::endpoint);
    }

    private void timeouts(
            TimeoutProperties timeouts, Timeouts.Builder options, Violations violations) {
        violations.put(prefix + ".timeouts.connect", timeouts.connect(), options::connect);
        violations.put(prefix + ".timeouts.response", timeouts.response(), options::response);
        violations.put(prefix + ".timeouts.total", timeouts.total(), options::total);
    }

    private void retry(RetryProperties retry, RetryOptions.Builder options, Violations violations) {
        violations.put(prefix + ".retry.max-attempts", retry.maxAttempts(), options::maxAttempts);
        violations.put(
                prefix + ".retry.initial-backoff", retry.initialBackoff(), options::initialBackoff);
        violations.put(prefix + ".retry.max-backoff", retry.maxBackoff(), options::maxBackoff);
        if (Boolean.FALSE.equals(retry.enabled())) {
            options.maxAttempts(1);
        }
    }

    private void http(HttpOptions.Builder options, Violations violations) {
        HttpProperties http = client.http();
        if (http == null) {
            return;
        }
        violations.put(
                prefix + ".http.max-connections", http.maxConnections(), options::maxConnections);
        violations.put(
                prefix + ".http.acquire-timeout", http.acquireTimeout(), options::acquireTimeout);
        violations.put(prefix + ".http.idle-timeout", http.idleTimeout(), options::idleTimeout);
        violations.put(
                prefix + ".http.reuse-connections",
                http.reuseConnections(),
                options::reuseConnections);
        if (http.proxy() != null) {
            proxy(http.proxy(), options, violations);
        }
        if (http.ssl() != null && http.ssl().bundle() != null) {
            violations.put(
                    prefix + ".http.ssl.bundle",
                    http.ssl().bundle(),
                    bundle -> ssl(bundle, options));
        }
    }

    private void proxy(Proxy proxy, HttpOptions.Builder options, Violations violations) {
        violations.put(prefix + ".http.proxy.uri", proxy.uri(), uri -> options.proxy(bare(uri)));
        if (proxy.username() != null || proxy.password() != null) {
            String user = proxy.username() == null ? "" : proxy.username();
            String password = proxy.password() == null ? "" : proxy.password().reveal();
            violations.guard(
                    prefix + ".http.proxy.username",
                    () -> options.proxyCredentials(user, password));
        }
    }

    /** A password in an address would be shown by whatever shows the environment. */
    private static String bare(String uri) {
        String userInfo;
        try {
            userInfo = URI.create(uri.strip()).getRawUserInfo();
        } catch (IllegalArgumentException e) {
            return uri; // the core says what is wrong with it
        }
        if (userInfo != null) {
            throw new IllegalArgumentException(
                    "must not hold user and password: set username and password beside it");
        }
        return uri;
    }

    private void ssl(String bundle, HttpOptions.Builder options) {
        if (bundles == null) {
            throw new IllegalArgumentException("needs SSL bundles, and the application has none");
        }
        try {
            options.sslContext(bundles.getBundle(bundle).createSslContext());
        } catch (NoSuchSslBundleException e) {
            throw new IllegalArgumentException("there is no SSL bundle of this name", e);
        }
    }
}
