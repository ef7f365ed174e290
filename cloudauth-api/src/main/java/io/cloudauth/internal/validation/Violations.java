package io.cloudauth.internal.validation;

import io.cloudauth.error.FileProblem;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The violations and warnings of one request, collected while it is validated. Not thread-safe. */
public final class Violations {

    private final List<Violation> violations = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();

    /** Adds a violation. It makes the request invalid. */
    public void violation(String field, Rule rule) {
        violations.add(new Violation(field, rule));
    }

    /** Adds a violation by a local image, with a detail. */
    public void image(String field, Rule rule, FileProblem problem) {
        violations.add(new Violation(field, rule, problem));
    }

    /** Adds the violation of a value as one of the field that holds the value. */
    public void violation(String field, Violation ofValue) {
        violations.add(new Violation(field, ofValue.rule(), ofValue.fileProblem()));
    }

    /** Adds a warning. The request stays valid. */
    public void warning(String field, Rule rule) {
        warnings.add(new Violation(field, rule));
    }

    /** Adds a violation of the rule if the value is null. */
    public void require(@Nullable Object value, String field, Rule rule) {
        if (value == null) {
            violation(field, rule);
        }
    }

    /** Returns an unmodifiable copy of the violations that were added so far. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Returns an unmodifiable copy of the warnings that were added so far. */
    public List<Violation> warnings() {
        return List.copyOf(warnings);
    }

    /** Throws {@link InvalidRequestException} with all violations if there is at least one. */
    public void throwIfViolated() {
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
    }
}
