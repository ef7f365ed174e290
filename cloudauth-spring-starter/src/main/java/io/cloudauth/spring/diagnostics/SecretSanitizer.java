package io.cloudauth.spring.diagnostics;

import io.cloudauth.spring.properties.CloudAuthProperties;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * A sanitizing function that masks the starter's secrets in the responses of actuator endpoints.
 *
 * <p>It masks a value if its name is the name of a secret, if a secret refers to its name in a
 * placeholder, or if the value contains a secret, such as {@code SPRING_APPLICATION_JSON} or {@code
 * JDK_JAVA_OPTIONS}. Safe to share between threads.
 */
public final class SecretSanitizer implements SanitizingFunction {
    private static final int MAX_DEPTH = 8;

    private final ConfigurableEnvironment environment;
    private final Supplier<@Nullable CloudAuthProperties> properties;

    /**
     * Creates a function that reads the secrets again for each value, and stores none.
     *
     * @param environment the property sources of the application
     * @param properties the bound properties; the supplier returns null while they do not exist
     */
    public SecretSanitizer(
            ConfigurableEnvironment environment,
            Supplier<@Nullable CloudAuthProperties> properties) {
        this.environment = environment;
        this.properties = properties;
    }

    @Override
    public SanitizableData apply(SanitizableData data) {
        Object value = data.getValue();
        if (value == null) {
            return data;
        }
        if (SecretNames.matches(data.getKey())) {
            return data.withSanitizedValue();
        }
        SecretValues secrets = new SecretValues(environment, properties.get());
        return secrets.referTo(data.getKey()) || containsSecret(value, secrets, 0)
                ? data.withSanitizedValue()
                : data;
    }

    /** Returns whether the value contains a secret, or is nested too deeply to be searched. */
    private static boolean containsSecret(@Nullable Object value, SecretValues secrets, int depth) {
        if (value == null) {
            return false;
        }
        if (depth > MAX_DEPTH) {
            return true;
        }
        if (value instanceof Map<?, ?> map) {
            return containsSecret(map.keySet(), secrets, depth + 1)
                    || containsSecret(map.values(), secrets, depth + 1);
        }
        if (value instanceof Iterable<?> elements) {
            for (Object element : elements) {
                if (containsSecret(element, secrets, depth + 1)) {
                    return true;
                }
            }
            return false;
        }
        if (value instanceof Object[] array) {
            return containsSecret(Arrays.asList(array), secrets, depth + 1);
        }
        return Unescaped.of(text(value)).stream().anyMatch(secrets::occurIn);
    }

    private static String text(Object value) {
        if (value instanceof char[] characters) {
            return new String(characters);
        }
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return value.toString();
    }
}
