package io.cloudauth.emulator.internal.operation;

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
     * Executes the operation.
     *
     * @throws RefusedException if the response is an error
     */
    ApiResponse execute(Parameters parameters) throws RefusedException;
}
