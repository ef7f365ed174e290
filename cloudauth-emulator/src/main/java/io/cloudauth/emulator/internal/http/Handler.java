package io.cloudauth.emulator.internal.http;

/** Answers a request. Called by many threads at once. */
@FunctionalInterface
public interface Handler {

    /** The answer to a request. */
    Response handle(Request request);
}
