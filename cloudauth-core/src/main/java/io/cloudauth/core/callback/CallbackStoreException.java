package io.cloudauth.core.callback;

import io.cloudauth.error.CloudAuthException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a {@linkplain CallbackStore callback store} could not be read or written. Its message
 * contains no SQL and no stored value, so it is safe to show. The caller may retry.
 */
public final class CallbackStoreException extends CloudAuthException {
    private static final long serialVersionUID = 1L;

    CallbackStoreException(String what, @Nullable Throwable cause) {
        super("The callback store failed: " + what, cause, 0, true);
    }
}
