package io.cloudauth.emulator.internal.http;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that the bodies of all requests under way may take together. Thread-safe. */
final class BodyRoom {

    private final AtomicLong left = new AtomicLong(Limits.BODIES_BYTES);

    /** Takes memory for so many bytes. */
    void take(long bytes) throws UnreadableRequestException {
        if (left.addAndGet(-bytes) < 0) {
            left.addAndGet(bytes);
            throw new UnreadableRequestException(503, "too many large bodies are under way");
        }
    }

    void giveBack(long bytes) {
        left.addAndGet(bytes);
    }
}
