package io.cloudauth.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown if a request violates at least one rule. The builder of the request throws it before
 * anything is sent. It lists all violations at once.
 */
public final class InvalidRequestException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private final List<Violation> violations;

    /**
     * Creates the exception. Its message lists each violation in English.
     *
     * @param violations the violations, at least one
     * @throws IllegalArgumentException if the list is empty
     */
    public InvalidRequestException(List<Violation> violations) {
        super(createMessage(violations), null, 0, false);
        this.violations = List.copyOf(violations);
    }

    private static String createMessage(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("no violation");
        }
        return violations.stream()
                .map(Violation::toString)
                .collect(Collectors.joining("; ", "Invalid request, nothing was sent: ", ""));
    }

    /**
     * Returns every violation: the field, and the rule that it violates.
     *
     * @return the violations, at least one, in the order of the fields; unmodifiable
     */
    public List<Violation> violations() {
        return violations;
    }
}
