package io.cloudauth.core.internal.credentials.profile;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands settings of a file to what they set. */
final class RoleSettings {
    private RoleSettings() {}

    /** Sets it where it is there; what is refused is told by its name in the file. */
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
