package io.cloudauth.internal;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the checks of one request find. Not safe to share between threads. */
public final class Findings {

    private final List<Violation> violations = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();

    /** Something that forbids the request. */
    public void violation(String field, Rule rule) {
        violations.add(new Violation(field, rule));
    }

    /** Something unusual that does not forbid it. */
    public void warning(String field, Rule rule) {
        warnings.add(new Violation(field, rule));
    }

    /** The rule is broken if the value is missing. */
    public void require(@Nullable Object value, String field, Rule rule) {
        if (value == null) {
            violation(field, rule);
        }
    }

    /** The warnings so far, unmodifiable. */
    public List<Violation> warnings() {
        return List.copyOf(warnings);
    }

    /** Throws with every violation if there is one. */
    public void throwIfViolated() {
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
    }
}
