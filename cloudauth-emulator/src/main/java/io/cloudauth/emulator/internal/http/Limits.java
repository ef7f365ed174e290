package io.cloudauth.emulator.internal.http;

import java.time.Duration;

/** What a client may send, how long it may take, and what memory it gets. */
final class Limits {

    private static final long HEAP = Runtime.getRuntime().maxMemory();

    static final int REQUEST_LINE_BYTES = 64 * 1024;
    static final int HEADER_LINE_BYTES = 16 * 1024;
    static final int HEADERS = 100;

    /** The request line and all headers. */
    static final int HEAD_BYTES = 128 * 1024;

    /** The parts of a query that an ampersand separates. */
    static final int QUERY_PARTS = 1_000;

    /** The service's own limit of a request body. */
    static final int BODY_BYTES = 8 * 1024 * 1024;

    /** A head, and a body, up to which a request takes no shared memory. */
    static final int SMALL_BYTES = 4 * 1024;

    /**
     * The memory that a larger head or body takes while it is read and answered: so many times its
     * size.
     */
    static final int WORK = 4;

    /** The shared memory of large heads. */
    static final long HEADS_MEMORY = Math.max(HEAP / 16, (long) WORK * HEAD_BYTES);

    /** The shared memory of large bodies; the largest fits by itself. */
    static final long BODIES_MEMORY = Math.max(HEAP / 4, (long) WORK * BODY_BYTES);

    /** The requests that may wait for shared memory. */
    static final int WAITING = 64;

    /** What is still read of a refused body, so that the client gets to see the refusal. */
    static final int DRAINED_BYTES = 64 * 1024 * 1024;

    static final int CONNECTIONS = (int) Math.min(1024, HEAP / (128 * 1024));

    static final Duration IDLE = Duration.ofSeconds(60);

    /** In which a whole head must arrive. */
    static final Duration HEAD = Duration.ofSeconds(10);

    /** In which a whole body must arrive. */
    static final Duration BODY = Duration.ofSeconds(20);

    /** How long a request may keep others waiting while it arrives. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    /** How long it may do so while nothing of it arrives. */
    static final Duration STALL = Duration.ofMillis(300);

    /**
     * How long a request waits for shared memory: longer than all before it can keep it waiting.
     */
    static final Duration MEMORY = Duration.ofSeconds(90);

    static final Duration DRAIN = Duration.ofSeconds(5);
    static final Duration ROOM_FOR_CONNECTION = Duration.ofSeconds(1);

    private Limits() {}
}
