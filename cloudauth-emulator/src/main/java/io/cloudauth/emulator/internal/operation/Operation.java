package io.cloudauth.emulator.internal.operation;

/** An operation of an API. Called by many threads at once. */
public interface Operation {

    /** Its name on the wire. */
    String action();

    /** The API version that it belongs to. */
    String version();

    /** Whether it is called without a signature. */
    default boolean isAnonymous() {
        return false;
    }

    /**
     * Does it.
     *
     * @throws RefusedException where the answer is an error
     */
    Answer answer(Parameters parameters) throws RefusedException;
}
