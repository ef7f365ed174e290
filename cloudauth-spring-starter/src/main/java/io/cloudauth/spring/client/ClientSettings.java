package io.cloudauth.spring.client;

import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.face.ProductCode;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.Timeouts;
import io.cloudauth.spring.properties.ClientProperties;
import io.cloudauth.spring.properties.HttpProperties;
import io.cloudauth.spring.properties.HttpProperties.Proxy;
import io.cloudauth.spring.properties.RetryProperties;
import io.cloudauth.spring.properties.TimeoutProperties;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;

/**
 * The settings of one client, which can be applied to its builder. Properties that are not set keep
 * the core's defaults.
 *
 * @param prefix the prefix of the property names, such as {@code cloudauth}
 * @param client the properties of the client
 * @param bundles the SSL bundles; null if the application has none
 */
record ClientSettings(String prefix, ClientProperties client, @Nullable SslBundles bundles) {

    /** Applies all properties except the credentials. */
    void applyTo(CloudAuth.Builder builder, Violations violations) {
        applyEndpoint(builder, violations);
        violations.apply(
                prefix + ".biz-type", client.bizType(), bizType -> applyBizType(bizType, builder));
        violations.apply(prefix + ".scene-id", client.sceneId(), builder::sceneId);
        applyScenes(builder, violations);
        violations.apply(prefix + ".account", client.account(), builder::account);
        violations.apply(prefix + ".signature", client.signature(), builder::signature);
        violations.apply(prefix + ".oss-region", client.ossRegion(), builder::ossRegion);
        TimeoutProperties timeouts = client.timeouts();
        if (timeouts != null) {
            builder.timeouts(options -> applyTimeouts(timeouts, options, violations));
        }
        RetryProperties retry = client.retry();
        if (retry != null) {
            violations.capture(
                    prefix + ".retry",
                    () -> builder.retry(options -> applyRetry(retry, options, violations)));
        }
        builder.http(options -> applyHttp(options, violations));
    }

    /**
     * Creates the client's own credentials provider. Returns null if the client has no credentials
     * of its own, or if they are invalid.
     */
    @Nullable CredentialsProvider credentials(Violations violations) {
        return client.credentials() == null
                ? null
                : new CredentialsSettings(
                                prefix + ".credentials", client.credentials(), this::applyHttpToSts)
                        .provider(violations);
    }

    /** Applies proxy and TLS to calls of STS. {@link #applyTo} reports their violations. */
    private void applyHttpToSts(HttpOptions.Builder options) {
        applyHttp(options, new Violations());
    }

    /**
     * Applies the scenes. If two spellings name one solution, that of the source with the higher
     * precedence applies: it comes first in the map.
     */
    private void applyScenes(CloudAuth.Builder builder, Violations violations) {
        Map<String, Long> scenes = client.scenes() == null ? Map.of() : client.scenes();
        Set<ProductCode> applied = new HashSet<>();
        scenes.forEach(
                (name, scene) ->
                        violations.apply(
                                prefix + ".scenes." + name,
                                scene,
                                id -> {
                                    ProductCode solution = SolutionNames.solution(name);
                                    if (applied.add(solution)) {
                                        builder.scene(solution, id);
                                    }
                                }));
    }

    private void applyBizType(String bizType, CloudAuth.Builder builder) {
        Scheme scheme = client.scheme();
        if (scheme == null) {
            builder.bizType(bizType);
        } else {
            builder.bizType(bizType, scheme);
        }
    }

    private void applyEndpoint(CloudAuth.Builder builder, Violations violations) {
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
                        "must be cn-hangzhou, cn-shanghai or cn-beijing; for any other endpoint"
                                + " set "
                                + prefix
                                + ".endpoint");
            } else {
                builder.endpoint(endpoint);
            }
        }
        violations.apply(prefix + ".endpoint", client.endpoint(), builder::endpoint);
        violations.apply(
                prefix + ".standby-endpoint", client.standbyEndpoint(), builder::standbyEndpoint);
    }

    private void applyTimeouts(
            TimeoutProperties timeouts, Timeouts.Builder options, Violations violations) {
        violations.apply(prefix + ".timeouts.connect", timeouts.connect(), options::connect);
        violations.apply(prefix + ".timeouts.response", timeouts.response(), options::response);
        violations.apply(prefix + ".timeouts.total", timeouts.total(), options::total);
    }

    private void applyRetry(
            RetryProperties retry, RetryOptions.Builder options, Violations violations) {
        violations.apply(prefix + ".retry.max-attempts", retry.maxAttempts(), options::maxAttempts);
        violations.apply(
                prefix + ".retry.initial-backoff", retry.initialBackoff(), options::initialBackoff);
        violations.apply(prefix + ".retry.max-backoff", retry.maxBackoff(), options::maxBackoff);
        if (Boolean.FALSE.equals(retry.enabled())) {
            options.maxAttempts(1);
        }
    }

    private void applyHttp(HttpOptions.Builder options, Violations violations) {
        HttpProperties http = client.http();
        if (http == null) {
            return;
        }
        violations.apply(
                prefix + ".http.max-connections", http.maxConnections(), options::maxConnections);
        violations.apply(
                prefix + ".http.acquire-timeout", http.acquireTimeout(), options::acquireTimeout);
        violations.apply(prefix + ".http.idle-timeout", http.idleTimeout(), options::idleTimeout);
        violations.apply(
                prefix + ".http.reuse-connections",
                http.reuseConnections(),
                options::reuseConnections);
        if (http.proxy() != null) {
            applyProxy(http.proxy(), options, violations);
        }
        if (http.ssl() != null && http.ssl().bundle() != null) {
            violations.apply(
                    prefix + ".http.ssl.bundle",
                    http.ssl().bundle(),
                    bundle -> applySsl(bundle, options));
        }
    }

    private void applyProxy(Proxy proxy, HttpOptions.Builder options, Violations violations) {
        violations.apply(
                prefix + ".http.proxy.uri",
                proxy.uri(),
                uri -> options.proxy(requireNoUserInfo(uri)));
        if (proxy.username() != null || proxy.password() != null) {
            String user = proxy.username() == null ? "" : proxy.username();
            String password = proxy.password() == null ? "" : proxy.password().reveal();
            violations.capture(
                    prefix + ".http.proxy.username",
                    () -> options.proxyCredentials(user, password));
        }
    }

    /** Rejects a password in the URI, because the actuator's endpoints can show the URI. */
    private static String requireNoUserInfo(String uri) {
        String userInfo;
        try {
            userInfo = URI.create(uri.strip()).getRawUserInfo();
        } catch (IllegalArgumentException e) {
            return uri; // the core rejects it with a message
        }
        if (userInfo != null) {
            throw new IllegalArgumentException(
                    "must not contain user name and password; set them in username and password of"
                            + " http.proxy");
        }
        return uri;
    }

    private void applySsl(String bundle, HttpOptions.Builder options) {
        if (bundles == null) {
            throw new IllegalArgumentException(
                    "requires SSL bundles, but the application has none; define the bundle under"
                            + " spring.ssl.bundle");
        }
        try {
            options.sslContext(bundles.getBundle(bundle).createSslContext());
        } catch (NoSuchSslBundleException e) {
            throw new IllegalArgumentException(
                    "must be the name of an SSL bundle; define the bundle under"
                            + " spring.ssl.bundle",
                    e);
        }
    }
}
