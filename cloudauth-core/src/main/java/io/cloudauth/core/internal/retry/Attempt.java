package io.cloudauth.core.internal.retry;

import io.cloudauth.core.internal.fault.AttemptFailure;

/** One attempt: everything that must be done afresh each time. */
@FunctionalInterface
public interface Attempt<T> {
    T run(int number) throws AttemptFailure;
}
