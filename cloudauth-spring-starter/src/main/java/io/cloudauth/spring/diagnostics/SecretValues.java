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
 * The secrets that the application's settings hold at this moment: those that the starter was
 * given, and those that stand under a secret's name in any property source, overridden ones too.
 * Make it anew for each question and drop it: nothing keeps secrets in clear.
 */
final class SecretValues {
    /**
     * Shorter ones are parts of too many other texts: a password {@code kyc} would hide each value
     * with the word in it.
     */
    static final int SHORTEST = 8;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}:]+)");

    private final ConfigurableEnvironment environment;
    private final Set<String> values = new HashSet<>();
    private final Set<String> plainNames = new HashSet<>();

    SecretValues(ConfigurableEnvironment environment, @Nullable CloudAuthProperties properties) {
        this.environment = environment;
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                addAll(listed);
            }
        }
        if (properties != null) {
            add(properties.client());
            properties.clients().values().forEach(this::add);
        }
    }

    /** Whether a secret's value is put together from the variable of this name. */
    boolean isMadeOf(String name) {
        return plainNames.contains(SecretNames.plain(name));
    }

    /** Whether a secret is in this text as it stands, or in base64. */
    boolean areIn(String text) {
        return values.stream().anyMatch(text::contains);
    }

    private void addAll(EnumerablePropertySource<?> source) {
        for (String name : source.getPropertyNames()) {
            if (SecretNames.isSecretUnderAnyName(name)) {
                Object value = source.getProperty(name);
                if (value != null) {
                    addGiven(name, value.toString());
                }
            }
        }
    }

    private void addGiven(String name, String given) {
        if (SecretNames.hasSecretParts(name)) {
            PLACEHOLDER
                    .matcher(given)
                    .results()
                    .forEach(found -> plainNames.add(SecretNames.plain(found.group(1))));
        }
        try {
            add(environment.resolvePlaceholders(given));
        } catch (IllegalArgumentException e) {
            add(given); // placeholders that lead to each other
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
            for (int before = 0; before < 3; before++) {
                addBase64(value.getBytes(StandardCharsets.UTF_8), before);
            }
        }
    }

    /** Base64 looks different for each of three places; what the neighbours shape is left out. */
    private void addBase64(byte[] value, int before) {
        byte[] shifted = new byte[before + value.length];
        System.arraycopy(value, 0, shifted, before, value.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = before == 0 ? 0 : before + 1;
        int to = shifted.length % 3 == 0 ? whole.length() : whole.length() - 1;
        String inner = whole.substring(from, to);
        values.add(inner);
        values.add(inner.replace('+', '-').replace('/', '_'));
    }
}
