package io.cloudauth.spring.diagnostics;

import io.cloudauth.spring.client.InvalidPropertiesException;
import io.cloudauth.spring.client.PropertyViolation;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which properties cannot be used, and what each must be. */
final class InvalidPropertiesFailureAnalyzer
        extends AbstractFailureAnalyzer<InvalidPropertiesException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidPropertiesException cause) {
        String description =
                cause.violations().stream()
                        .map(PropertyViolation::toString)
                        .collect(
                                Collectors.joining(
                                        "\n    ", "Properties that cannot be used:\n\n    ", ""));
        return new FailureAnalysis(
                description,
                "Correct these properties; their values are not shown here. 请改正以上配置项（此处不显示其值）。",
                cause);
    }
}
