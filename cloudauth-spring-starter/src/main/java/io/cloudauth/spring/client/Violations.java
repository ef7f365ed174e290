package io.cloudauth.spring.client;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A collector of property violations. Not safe to share between threads. */
final class Violations {
    private final List<PropertyViolation> violations = new ArrayList<>();

    void add(String property, String rule) {
        violations.add(new PropertyViolation(property, rule));
    }

    /**
     * Passes the value to the setter if the value is not null. If the setter rejects the value,
     * records a violation of the property.
     */
    <T> void apply(String property, @Nullable T value, Consumer<T> setter) {
        if (value != null) {
            capture(property, () -> setter.accept(value));
        }
    }

    /**
     * Runs an action that uses the property. If the action throws {@link InvalidRequestException}
     * or {@link IllegalArgumentException}, records a violation. The violation contains the text of
     * the exception, because the exceptions of cloudauth-core never contain a value.
     */
    void capture(String property, Runnable action) {
        try {
            action.run();
        } catch (InvalidRequestException e) {
            add(
                    property,
                    e.violations().stream()
                            .map(Violation::toString)
                            .collect(Collectors.joining(", ")));
        } catch (IllegalArgumentException e) {
            add(property, String.valueOf(e.getMessage()));
        }
    }

    void addAll(Violations others) {
        violations.addAll(others.violations);
    }

    int count() {
        return violations.size();
    }

    /** Throws {@link InvalidPropertiesException} if there is at least one violation. */
    void throwIfAny() {
        if (!violations.isEmpty()) {
            throw new InvalidPropertiesException(violations);
        }
    }
}
