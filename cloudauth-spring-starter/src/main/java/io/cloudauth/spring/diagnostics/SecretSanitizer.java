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
 * Hides the starter's secrets in what the actuator's endpoints show: under their own names, under
 * the names of the variables that they come from, and in every value that holds one, such as {@code
 * SPRING_APPLICATION_JSON} or {@code JDK_JAVA_OPTIONS}. Safe to share between threads.
 */
public final class SecretSanitizer implements SanitizingFunction {
    private static final int DEEPEST = 8;

    private final ConfigurableEnvironment environment;
    private final Supplier<@Nullable CloudAuthProperties> properties;

    /**
     * Creates a function that reads the secrets anew for each value, and keeps none.
     *
     * @param properties null while there are none
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
        return secrets.isMadeOf(data.getKey()) || holdsOne(value, secrets, 0)
                ? data.withSanitizedValue()
                : data;
    }

    /** What nests too deep to be looked through is hidden. */
    private static boolean holdsOne(@Nullable Object value, SecretValues secrets, int depth) {
        if (value == null) {
            return false;
        }
        if (depth > DEEPEST) {
            return true;
        }
        if (value instanceof Map<?, ?> map) {
            return holdsOne(map.keySet(), secrets, depth + 1)
                    || holdsOne(map.values(), secrets, depth + 1);
        }
        if (value instanceof Iterable<?> many) {
            for (Object one : many) {
                if (holdsOne(one, secrets, depth + 1)) {
                    return true;
                }
            }
            return false;
        }
        if (value instanceof Object[] many) {
            return holdsOne(Arrays.asList(many), secrets, depth + 1);
        }
        return Unescaped.of(text(value)).stream().anyMatch(secrets::areIn);
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
