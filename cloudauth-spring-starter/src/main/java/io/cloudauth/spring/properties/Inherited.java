package io.cloudauth.spring.properties;

import org.jspecify.annotations.Nullable;

/** One's own value, or that of whom one inherits from. */
final class Inherited {
    private Inherited() {}

    static <T> @Nullable T or(@Nullable T own, @Nullable T base) {
        return own == null ? base : own;
    }
}
