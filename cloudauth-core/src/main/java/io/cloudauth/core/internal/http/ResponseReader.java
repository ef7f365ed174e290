package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.AttemptFailure;

/** A reader of a response while its connection is still held. */
@FunctionalInterface
public interface ResponseReader<T> {

    /**
     * Reads a response and returns its content. The connection is reused only if this method
     * returns and has tied the response to its request by {@link HttpResponse#requestIds()}.
     *
     * @throws AttemptFailure if the response is not a clean success
     */
    T read(HttpResponse response) throws AttemptFailure;
}
