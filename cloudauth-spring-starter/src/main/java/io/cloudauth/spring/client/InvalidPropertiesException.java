package io.cloudauth.spring.client;

import java.util.List;
import java.util.stream.Collectors;

/** Properties that cannot be used, all of them at once. No value stands in its message. */
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

    /** Each property and its rule. Unmodifiable. */
    public List<PropertyViolation> violations() {
        return violations;
    }
}
