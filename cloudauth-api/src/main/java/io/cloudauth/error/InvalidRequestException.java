package io.cloudauth.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that breaks at least one rule; found before anything was sent, with all its violations
 * at once. Thrown where the request is built.
 */
public final class InvalidRequestException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private final List<Violation> violations;

    /**
     * Names each violation in its message, in English.
     *
     * @throws IllegalArgumentException if the list is empty
     */
    public InvalidRequestException(List<Violation> violations) {
        super(sentence(violations), null, 0, false);
        this.violations = List.copyOf(violations);
    }

    private static String sentence(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("no violation");
        }
        return violations.stream()
                .map(Violation::toString)
                .collect(Collectors.joining("; ", "Invalid request, nothing was sent: ", ""));
    }

    /**
     * Every field that broke a rule with the rule; at least one, in the order of the fields.
     * Unmodifiable.
     */
    public List<Violation> violations() {
        return violations;
    }
}
