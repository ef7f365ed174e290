package io.cloudauth.spring.client;

import io.cloudauth.core.CloudAuth;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.spring.CloudAuthBuilderCustomizer;
import io.cloudauth.spring.properties.ClientProperties;
import io.cloudauth.spring.properties.CloudAuthProperties;
import io.cloudauth.spring.properties.HealthProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.ClassUtils;

/**
 * Looks at every property when the application starts, so that a wrong one stops it there and not
 * at its first call, and all wrong ones are told at once.
 */
public final class PropertyCheck {
    private static final String EMULATOR = "io.cloudauth.emulator.CloudAuthEmulator";

    private PropertyCheck() {}

    /**
     * Refuses properties that cannot be used.
     *
     * @param bundles null where the application has none
     * @param classLoader the application's
     * @throws InvalidPropertiesException if there are any
     */
    public static void check(
            CloudAuthProperties properties,
            @Nullable SslBundles bundles,
            @Nullable ClassLoader classLoader) {
        Violations violations = new Violations();
        check("cloudauth", properties.client(), bundles, violations);
        scheme("cloudauth", properties.client(), violations);
        properties
                .clients()
                .forEach(
                        (name, own) ->
                                check("cloudauth.clients." + name, own, bundles, violations));
        if (properties.clients().containsKey(CloudAuthBuilderCustomizer.DEFAULT_CLIENT)) {
            violations.add(
                    "cloudauth.clients." + CloudAuthBuilderCustomizer.DEFAULT_CLIENT,
                    "this name stands for the client without a name");
        }
        health(properties.health(), violations);
        if (properties.emulator().enabled() && !ClassUtils.isPresent(EMULATOR, classLoader)) {
            violations.add(
                    "cloudauth.emulator.enabled",
                    "needs the module io.cloudauth:cloudauth-emulator on the class path");
        }
        violations.refuse();
        // what is right by itself may not go with what it inherits
        for (String name : properties.clients().keySet()) {
            String prefix = "cloudauth.clients." + name;
            check(prefix, properties.client(name), bundles, violations);
            scheme(prefix, properties.client(name), violations);
        }
        violations.refuse();
    }

    /**
     * The provider that the properties of the unnamed client describe.
     *
     * @throws InvalidPropertiesException if they cannot be used
     */
    public static CredentialsProvider credentials(
            CloudAuthProperties properties, @Nullable SslBundles bundles) {
        Violations violations = new Violations();
        CredentialsProvider provider =
                new ClientSettings("cloudauth", properties.client(), bundles)
                        .credentials(violations);
        violations.refuse();
        if (provider == null) {
            throw new IllegalStateException("neither a provider nor a reason why there is none");
        }
        return provider;
    }

    private static void check(
            String prefix,
            ClientProperties client,
            @Nullable SslBundles bundles,
            Violations violations) {
        ClientSettings settings = new ClientSettings(prefix, client, bundles);
        settings.applyTo(CloudAuth.builder(), violations);
        CredentialsProvider unused = settings.credentials(violations);
    }

    private static void scheme(String prefix, ClientProperties client, Violations violations) {
        if (client.scheme() != null && client.bizType() == null) {
            violations.add(prefix + ".scheme", "must be set together with " + prefix + ".biz-type");
        }
    }

    private static void health(HealthProperties health, Violations violations) {
        if (health.window().isNegative() || health.window().isZero()) {
            violations.add("cloudauth.health.window", "must be longer than zero");
        }
        if (!(health.failureThreshold() > 0 && health.failureThreshold() <= 1)) {
            violations.add("cloudauth.health.failure-threshold", "must be above 0, and up to 1");
        }
        if (health.minCalls() < 1) {
            violations.add("cloudauth.health.min-calls", "must be at least 1");
        }
    }
}
