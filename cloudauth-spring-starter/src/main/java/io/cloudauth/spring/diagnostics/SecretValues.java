package io.cloudauth.spring.diagnostics;

import io.cloudauth.credentials.Secret;
import io.cloudauth.spring.properties.ClientProperties;
import io.cloudauth.spring.properties.CloudAuthProperties;
import io.cloudauth.spring.properties.CredentialsProperties;
import io.cloudauth.spring.properties.HttpProperties;
import io.cloudauth.spring.properties.SourceProperties;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * The current secrets of the application: those in the bound properties, and those with the name of
 * a secret in any property source, including overridden values.
 *
 * <p>Callers create an instance for each check and discard it, so that no object keeps secrets in
 * clear text.
 */
final class SecretValues {
    /**
     * The minimum length of a secret that is masked inside other values. A shorter secret occurs in
     * too many unrelated values: a password {@code kyc} would mask each value with that word.
     */
    static final int SHORTEST = 8;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}:]+)");

    private final ConfigurableEnvironment environment;
    private final Set<String> values = new HashSet<>();
    private final Set<String> variableNames = new HashSet<>();

    SecretValues(ConfigurableEnvironment environment, @Nullable CloudAuthProperties properties) {
        this.environment = environment;
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                addAll(enumerable);
            }
        }
        if (properties != null) {
            add(properties.client());
            properties.clients().values().forEach(this::add);
        }
    }

    /** Returns whether a secret refers to the variable of this name in a placeholder. */
    boolean referTo(String name) {
        return variableNames.contains(SecretNames.normalize(name));
    }

    /** Returns whether the text contains a secret in clear or in base64. */
    boolean occurIn(String text) {
        return values.stream().anyMatch(text::contains);
    }

    private void addAll(EnumerablePropertySource<?> source) {
        for (String name : source.getPropertyNames()) {
            if (SecretNames.isSecretUnderAnyName(name)) {
                Object value = source.getProperty(name);
                if (value != null) {
                    addConfigured(name, value.toString());
                }
            }
        }
    }

    private void addConfigured(String name, String value) {
        if (SecretNames.hasSecretParts(name)) {
            PLACEHOLDER
                    .matcher(value)
                    .results()
                    .forEach(match -> variableNames.add(SecretNames.normalize(match.group(1))));
        }
        try {
            add(environment.resolvePlaceholders(value));
        } catch (IllegalArgumentException e) {
            add(value); // the placeholders refer to each other
        }
    }

    private void add(ClientProperties client) {
        CredentialsProperties credentials = client.credentials();
        if (credentials != null) {
            add(credentials.accessKeyId());
            add(credentials.accessKeySecret());
            add(credentials.securityToken());
            add(credentials.externalId());
            add(credentials.policy());
            add(credentials.uri());
            SourceProperties source = credentials.source();
            if (source != null) {
                add(source.accessKeyId());
                add(source.accessKeySecret());
                add(source.securityToken());
                add(source.uri());
            }
        }
        HttpProperties http = client.http();
        if (http != null && http.proxy() != null) {
            add(http.proxy().password());
        }
    }

    private void add(@Nullable Secret secret) {
        if (secret != null) {
            add(secret.reveal());
        }
    }

    private void add(@Nullable String text) {
        String value = text == null ? "" : text.strip();
        if (value.length() >= SHORTEST && values.add(value)) {
            for (int offset = 0; offset < 3; offset++) {
                addBase64(value.getBytes(StandardCharsets.UTF_8), offset);
            }
        }
    }

    /**
     * Adds the base64 form of a value at this offset within a group of three bytes. Characters that
     * also depend on the bytes before or after the value are left out.
     */
    private void addBase64(byte[] value, int offset) {
        byte[] shifted = new byte[offset + value.length];
        System.arraycopy(value, 0, shifted, offset, value.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = offset == 0 ? 0 : offset + 1;
        int to = shifted.length % 3 == 0 ? whole.length() : whole.length() - 1;
        String inner = whole.substring(from, to);
        values.add(inner);
        values.add(inner.replace('+', '-').replace('/', '_'));
    }
}
