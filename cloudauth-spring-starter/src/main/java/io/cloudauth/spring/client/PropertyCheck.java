package io.cloudauth.spring.client;

import io.cloudauth.core.CloudAuth;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.spring.CloudAuthBuilderCustomizer;
import io.cloudauth.spring.properties.ClientProperties;
import io.cloudauth.spring.properties.CloudAuthProperties;
import io.cloudauth.spring.properties.HealthProperties;
import io.cloudauth.submission.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * A validator of all {@code cloudauth.*} properties. It runs at startup, so that the application
 * reports all invalid properties at once and does not start with them.
 */
public final class PropertyCheck {
    private static final String EMULATOR = "io.cloudauth.emulator.CloudAuthEmulator";

    private PropertyCheck() {}

    /**
     * Validates the properties of all clients.
     *
     * @param properties the properties
     * @param bundles the SSL bundles; null if the application has none
     * @param environment the environment, which contains the names of all properties
     * @param classLoader the class loader of the application
     * @throws InvalidPropertiesException if at least one property is invalid
     */
    public static void check(
            CloudAuthProperties properties,
            @Nullable SslBundles bundles,
            Environment environment,
            @Nullable ClassLoader classLoader) {
        Violations violations = new Violations();
        UnknownProperties.check(environment, violations);
        check("cloudauth", properties.client(), bundles, violations);
        scheme("cloudauth", properties.client(), violations);
        properties
                .clients()
                .forEach(
                        (name, own) -> {
                            String prefix = "cloudauth.clients." + name;
                            check(prefix, own, bundles, violations);
                            accountLabel(prefix, name, own, violations);
                            emptyCredentials(prefix, own, violations);
                        });
        if (properties.clients().containsKey(CloudAuthBuilderCustomizer.DEFAULT_CLIENT)) {
            violations.add(
                    "cloudauth.clients." + CloudAuthBuilderCustomizer.DEFAULT_CLIENT,
                    "must be renamed: the name default is reserved for the unnamed client");
        }
        health(properties.health(), violations);
        if (properties.emulator().enabled() && !ClassUtils.isPresent(EMULATOR, classLoader)) {
            violations.add(
                    "cloudauth.emulator.enabled",
                    "requires the module io.cloudauth:cloudauth-emulator on the class path");
        }
        violations.throwIfAny();
        // a valid value can be invalid together with an inherited value
        for (String name : properties.clients().keySet()) {
            String prefix = "cloudauth.clients." + name;
            check(prefix, properties.client(name), bundles, violations);
            scheme(prefix, properties.client(name), violations);
        }
        violations.throwIfAny();
    }

    /**
     * Creates the credentials provider of the unnamed client.
     *
     * @param properties the properties
     * @param bundles the SSL bundles; null if the application has none
     * @return the provider; it resolves no credentials before the first call
     * @throws InvalidPropertiesException if a property of the credentials is invalid
     */
    public static CredentialsProvider credentials(
            CloudAuthProperties properties, @Nullable SslBundles bundles) {
        Violations violations = new Violations();
        CredentialsProvider provider =
                new ClientSettings("cloudauth", properties.client(), bundles)
                        .credentials(violations);
        violations.throwIfAny();
        if (provider == null) {
            throw new IllegalStateException(
                    "No credentials provider was created, and no violation was reported. This is a"
                            + " bug in cloudauth-spring-starter");
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

    /** Validates the name of a client that is also its account label. */
    private static void accountLabel(
            String prefix, String name, ClientProperties own, Violations violations) {
        if (own.credentials() != null
                && own.account() == null
                && !SubmissionKey.isAccountLabel(name)) {
            violations.add(
                    prefix + ".account",
                    "must be set, because the client has its own credentials and its name is not 1"
                            + " to 64 letters, digits, dots, underscores or hyphens");
        }
    }

    /**
     * Validates that a named client whose credentials are all empty does not start. A missing
     * variable would otherwise charge its calls to the account of another client.
     */
    private static void emptyCredentials(
            String prefix, ClientProperties own, Violations violations) {
        if (own.credentials() != null && !own.credentials().isSet()) {
            violations.add(
                    prefix + ".credentials",
                    "must not be empty: set its properties, or remove them to use the credentials of"
                            + " the unnamed client");
        }
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
            violations.add(
                    "cloudauth.health.failure-threshold", "must be greater than 0 and at most 1");
        }
        if (health.minCalls() < 1) {
            violations.add("cloudauth.health.min-calls", "must be at least 1");
        }
    }
}
