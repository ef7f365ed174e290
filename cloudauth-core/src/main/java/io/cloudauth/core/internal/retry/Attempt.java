package io.cloudauth.core.internal.retry;

import io.cloudauth.core.internal.fault.AttemptFailure;

/** One attempt of a call: all steps that are repeated for each attempt. */
@FunctionalInterface
public interface Attempt<T> {
    /**
     * Makes the attempt.
     *
     * @param number the number of the attempt within the call, from 1
     */
    T run(int number) throws AttemptFailure;
}
