package io.cloudauth.emulator.internal.http;

/**
 * The shared memory that the current request of one connection holds. Only the connection's thread
 * may use it.
 */
final class RequestLease {

    /** A listener that is notified when a request waits for memory and when it continues. */
    interface Listener {

        void waiting();

        void reading();
    }

    private final RequestMemory heads;
    private final RequestMemory bodies;
    private final Listener listener;
    private long headBytes;
    private long bodyBytes;

    RequestLease(RequestMemory heads, RequestMemory bodies, Listener listener) {
        this.heads = heads;
        this.bodies = bodies;
        this.listener = listener;
    }

    /** Takes memory for a large head. Returns false if it was taken before. */
    boolean takeForHead() throws UnreadableRequestException {
        if (headBytes > 0) {
            return false;
        }
        headBytes = take(heads, Limits.HEAD_BYTES);
        return true;
    }

    /** Takes memory for a body, unless the body is small or memory was taken before. */
    void takeForBody(int length) throws UnreadableRequestException {
        if (bodyBytes == 0 && length > Limits.SMALL_BYTES) {
            bodyBytes = take(bodies, length);
        }
    }

    private long take(RequestMemory memory, int length) throws UnreadableRequestException {
        long bytes = (long) Limits.MEMORY_FACTOR * length;
        listener.waiting();
        memory.take(bytes);
        listener.reading();
        return bytes;
    }

    /** Releases the memory that a body of this length does not need. */
    void shrinkBodyMemory(int length) {
        long needed = Math.min(bodyBytes, (long) Limits.MEMORY_FACTOR * length);
        bodies.release(bodyBytes - needed);
        bodyBytes = needed;
    }

    /** Releases all memory. */
    void end() {
        bodies.release(bodyBytes);
        heads.release(headBytes);
        bodyBytes = 0;
        headBytes = 0;
    }
}
