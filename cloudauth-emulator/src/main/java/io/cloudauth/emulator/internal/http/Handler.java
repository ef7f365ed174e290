package io.cloudauth.emulator.internal.http;

/** A handler of HTTP requests. Implementations must be thread-safe. */
@FunctionalInterface
public interface Handler {

    /** Returns the response to a request. */
    Response handle(Request request);
}
