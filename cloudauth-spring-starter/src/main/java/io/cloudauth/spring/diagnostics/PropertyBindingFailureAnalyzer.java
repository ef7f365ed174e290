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
 * Tells which of our properties is of another type, where it stands and what it may be. It goes
 * before Boot's own analyzer, which would print the value: whoever puts a secret on the wrong line
 * must not read it in a log.
 */
@Order(0)
final class PropertyBindingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {
    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("cloudauth");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, BindException cause) {
        BindException innermost = innermost(cause);
        ConfigurationPropertyName name = innermost.getName();
        if (!OURS.equals(name) && !OURS.isAncestorOf(name)) {
            return null;
        }
        Class<?> type = innermost.getTarget().getType().resolve(Object.class);
        ConfigurationProperty property = innermost.getProperty();
        String origin =
                property == null || property.getOrigin() == null
                        ? ""
                        : " (" + property.getOrigin() + ")";
        String description = "The property " + name + origin + " is not " + wanted(type) + ".";
        return new FailureAnalysis(
                description,
                "Correct it; its value is not shown here. 请改正该配置项（此处不显示其值）。",
                valueless(description, cause));
    }

    /** Boot logs the cause of an analysis at DEBUG, and this one's own causes quote the value. */
    private static Throwable valueless(String description, BindException cause) {
        IllegalArgumentException valueless = new IllegalArgumentException(description);
        valueless.setStackTrace(cause.getStackTrace());
        return valueless;
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

    private static String wanted(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return "one of: true, false";
        }
        Object[] constants = type.getEnumConstants();
        if (constants == null) {
            return "a " + type.getSimpleName();
        }
        return Arrays.stream(constants)
                .map(each -> each.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", ", "one of: ", ""));
    }
}
