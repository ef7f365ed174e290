package io.cloudauth.spring.client;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An exception that reports all invalid properties at once. Its message contains names and rules,
 * but no values.
 */
public final class InvalidPropertiesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PropertyViolation> violations;

    InvalidPropertiesException(List<PropertyViolation> violations) {
        super(
                violations.stream()
                        .map(PropertyViolation::toString)
                        .collect(Collectors.joining("; ", "Invalid properties: ", "")));
        this.violations = List.copyOf(violations);
    }

    /**
     * Returns the violations.
     *
     * @return an unmodifiable list, at least one violation
     */
    public List<PropertyViolation> violations() {
        return violations;
    }
}
