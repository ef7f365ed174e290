package io.cloudauth.emulator.internal.http;

import java.time.Duration;

/** What a client may send, and how long it may take. */
final class Limits {

    static final int REQUEST_LINE_BYTES = 64 * 1024;
    static final int HEADER_LINE_BYTES = 16 * 1024;
    static final int HEADERS = 100;

    /** The service's own limit of a request body. */
    static final int BODY_BYTES = 8 * 1024 * 1024;

    /** What the bodies of all requests under way may take together. */
    static final long BODIES_BYTES = 256L * 1024 * 1024;

    /** What is still read of a refused body, so that the client gets to see the refusal. */
    static final int DRAINED_BYTES = 64 * 1024 * 1024;

    static final int CONNECTIONS = 1024;

    static final Duration IDLE = Duration.ofSeconds(60);
    static final Duration REQUEST = Duration.ofSeconds(30);
    static final Duration DRAIN = Duration.ofSeconds(5);
    static final Duration ROOM_FOR_CONNECTION = Duration.ofSeconds(1);

    private Limits() {}
}
