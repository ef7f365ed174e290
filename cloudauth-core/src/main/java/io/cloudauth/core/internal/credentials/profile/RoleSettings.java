package io.cloudauth.core.internal.credentials.profile;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A helper that passes the settings of a file to the setters of a role. */
final class RoleSettings {
    private RoleSettings() {}

    /**
     * Passes the value to the setter unless the value is null. An invalid value is reported by its
     * name in the file.
     */
    static void apply(@Nullable String value, String name, Consumer<String> setter)
            throws UnusableProfileException {
        if (value == null) {
            return;
        }
        try {
            setter.accept(value);
        } catch (IllegalArgumentException e) { // its message names the rule, not the value
            throw new UnusableProfileException(name + " cannot be used: " + e.getMessage());
        }
    }
}
