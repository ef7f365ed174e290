package io.cloudauth.emulator.internal.http;

import java.time.Duration;

/** The limits of requests: sizes, times and memory. */
final class Limits {

    private static final long HEAP = Runtime.getRuntime().maxMemory();

    static final int REQUEST_LINE_BYTES = 64 * 1024;
    static final int HEADER_LINE_BYTES = 16 * 1024;
    static final int HEADERS = 100;

    /** The maximum size of the request line and all headers together. */
    static final int HEAD_BYTES = 128 * 1024;

    /** The maximum number of query parts, which ampersands separate. */
    static final int QUERY_PARTS = 1_000;

    /** The maximum size of a request body. The service has the same limit. */
    static final int BODY_BYTES = 8 * 1024 * 1024;

    /** The maximum size of a head and of a body that use no shared memory. */
    static final int SMALL_BYTES = 4 * 1024;

    /**
     * The memory that a larger head or body uses until its response is complete, as a multiple of
     * its size.
     */
    static final int MEMORY_FACTOR = 4;

    /** The shared memory for large heads, in bytes. */
    static final long HEADS_MEMORY = Math.max(HEAP / 16, (long) MEMORY_FACTOR * HEAD_BYTES);

    /**
     * The shared memory for large bodies, in bytes. It is enough for one body of the maximum size.
     */
    static final long BODIES_MEMORY = Math.max(HEAP / 4, (long) MEMORY_FACTOR * BODY_BYTES);

    /** The maximum number of requests that wait for shared memory. */
    static final int WAITING_REQUESTS = 64;

    /** How much of a refused body is still read, so that the client receives the error response. */
    static final int DRAINED_BYTES = 64 * 1024 * 1024;

    static final int CONNECTIONS = (int) Math.min(1024, HEAP / (128 * 1024));

    static final Duration IDLE = Duration.ofSeconds(60);

    /** The time in which the whole head must arrive. */
    static final Duration HEAD = Duration.ofSeconds(10);

    /** The time in which the whole body must arrive. */
    static final Duration BODY = Duration.ofSeconds(20);

    /** How long a request may hold memory while it arrives and other requests wait. */
    static final Duration SLOW_AFTER = Duration.ofSeconds(1);

    /** How long such a request may hold memory while no byte arrives. */
    static final Duration STALL = Duration.ofMillis(300);

    /**
     * How long a request waits for shared memory. This is longer than all requests before it can
     * hold the memory.
     */
    static final Duration WAIT_FOR_MEMORY = Duration.ofSeconds(90);

    static final Duration DRAIN = Duration.ofSeconds(5);
    static final Duration ROOM_FOR_CONNECTION = Duration.ofSeconds(1);

    private Limits() {}
}
