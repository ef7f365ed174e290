package io.cloudauth.spring.diagnostics;

import io.cloudauth.spring.client.InvalidPropertiesException;
import io.cloudauth.spring.client.PropertyViolation;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A failure analyzer that lists each invalid property with the rule that it violates. */
final class InvalidPropertiesFailureAnalyzer
        extends AbstractFailureAnalyzer<InvalidPropertiesException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidPropertiesException cause) {
        String description =
                cause.violations().stream()
                        .map(PropertyViolation::toString)
                        .collect(
                                Collectors.joining(
                                        "\n    ", "Invalid cloudauth properties:\n\n    ", ""));
        return new FailureAnalysis(
                description,
                "Correct these properties. Their values are not shown, because they may contain"
                        + " secrets. 请改正以上配置项。为避免泄露敏感信息，此处不显示配置值。",
                cause);
    }
}
