package io.cloudauth.spring.client;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with properties. Used by one thread. */
final class Violations {
    private final List<PropertyViolation> found = new ArrayList<>();

    void add(String property, String rule) {
        found.add(new PropertyViolation(property, rule));
    }

    /**
     * Puts a value where it belongs, if it was set. The core's refusals never repeat a value, so
     * they can be told as they are.
     */
    <T> void put(String property, @Nullable T value, Consumer<T> setter) {
        if (value != null) {
            guard(property, () -> setter.accept(value));
        }
    }

    void guard(String property, Runnable setting) {
        try {
            setting.run();
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
        found.addAll(others.found);
    }

    int count() {
        return found.size();
    }

    /** Throws what was found. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidPropertiesException(found);
        }
    }
}
