package io.cloudauth.spring.diagnostics;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/**
 * A failure analyzer that reports a {@code cloudauth.*} property of the wrong type, its origin, and
 * the values that it accepts.
 *
 * <p>It runs before Spring Boot's own analyzer, which would print the value. The value can be a
 * secret that was set for the wrong property, so it must not appear in a log.
 */
@Order(0)
final class PropertyBindingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {
    private static final ConfigurationPropertyName CLOUDAUTH =
            ConfigurationPropertyName.of("cloudauth");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, BindException cause) {
        BindException innermost = innermost(cause);
        ConfigurationPropertyName name = innermost.getName();
        if (!CLOUDAUTH.equals(name) && !CLOUDAUTH.isAncestorOf(name)) {
            return null;
        }
        Class<?> type = innermost.getTarget().getType().resolve(Object.class);
        ConfigurationProperty property = innermost.getProperty();
        String origin =
                property == null || property.getOrigin() == null
                        ? ""
                        : " (" + property.getOrigin() + ")";
        String description = "The property " + name + origin + " is not " + expected(type) + ".";
        return new FailureAnalysis(
                description,
                "Correct this property. Its value is not shown, because it may contain a secret."
                        + " 请改正该配置项。为避免泄露敏感信息，此处不显示配置值。",
                withoutValue(description, cause));
    }

    /**
     * Returns an exception without the value. Spring Boot logs the cause of an analysis at DEBUG
     * level, and the causes of the original exception contain the value.
     */
    private static Throwable withoutValue(String description, BindException cause) {
        IllegalArgumentException withoutValue = new IllegalArgumentException(description);
        withoutValue.setStackTrace(cause.getStackTrace());
        return withoutValue;
    }

    private static BindException innermost(BindException failure) {
        BindException innermost = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind) {
                innermost = bind;
            }
        }
        return innermost;
    }

    private static String expected(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return "one of: true, false";
        }
        Object[] constants = type.getEnumConstants();
        if (constants == null) {
            return "a valid " + type.getSimpleName();
        }
        return Arrays.stream(constants)
                .map(each -> each.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", ", "one of: ", ""));
    }
}
