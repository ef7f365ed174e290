package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.AttemptFailure;

/** Reads a response while its connection is still held. */
@FunctionalInterface
public interface ResponseReader<T> {

    /**
     * Returns what the response says. The connection is used again only if this returns and has
     * tied the response to its request by {@link HttpAnswer#requestIds()}.
     *
     * @throws AttemptFailure if the response is anything but a clean success
     */
    T read(HttpAnswer response) throws AttemptFailure;
}
