package io.cloudauth.spring.properties;

import org.jspecify.annotations.Nullable;

/** A helper for properties that a named client inherits from the unnamed client. */
final class Inherited {
    private Inherited() {}

    /** Returns {@code own} if it is set, otherwise {@code base}. */
    static <T> @Nullable T or(@Nullable T own, @Nullable T base) {
        return own == null ? base : own;
    }
}
