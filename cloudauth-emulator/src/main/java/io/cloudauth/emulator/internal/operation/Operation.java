package io.cloudauth.emulator.internal.operation;

import org.jspecify.annotations.Nullable;

/** An operation of an API. Implementations must be thread-safe. */
public interface Operation {

    /** Returns the operation's name in the API. */
    String action();

    /** Returns the API version of the operation. */
    String version();

    /** Returns whether the operation requires no signature. */
    default boolean isAnonymous() {
        return false;
    }

    /**
     * Returns the response with a business error, which has HTTP status 200, or null if this code
     * is no business error of the operation.
     */
    default @Nullable ApiResponse businessError(String code) {
        return null;
    }

    /**
     * Executes the operation.
     *
     * @throws RefusedException if the response is an error
     */
    ApiResponse execute(Parameters parameters) throws RefusedException;
}
