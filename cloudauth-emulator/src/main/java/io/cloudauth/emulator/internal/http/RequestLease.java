package io.cloudauth.emulator.internal.http;

/**
 * The shared memory that the request of one connection has taken. Used by the connection's thread.
 */
final class RequestLease {

    /** Hears when a request waits for memory, and when it goes on. */
    interface Listener {

        void waiting();

        void reading();
    }

    private final RequestMemory heads;
    private final RequestMemory bodies;
    private final Listener listener;
    private long ofHead;
    private long ofBody;

    RequestLease(RequestMemory heads, RequestMemory bodies, Listener listener) {
        this.heads = heads;
        this.bodies = bodies;
        this.listener = listener;
    }

    /** Takes the memory of a large head; false where that was done before. */
    boolean takeForHead() throws UnreadableRequestException {
        if (ofHead > 0) {
            return false;
        }
        ofHead = take(heads, Limits.HEAD_BYTES);
        return true;
    }

    /** Takes the memory of a body, unless it is small or that was done before. */
    void takeForBody(int length) throws UnreadableRequestException {
        if (ofBody == 0 && length > Limits.SMALL_BYTES) {
            ofBody = take(bodies, length);
        }
    }

    private long take(RequestMemory memory, int length) throws UnreadableRequestException {
        long bytes = (long) Limits.WORK * length;
        listener.waiting();
        memory.take(bytes);
        listener.reading();
        return bytes;
    }

    /** Gives back what a body does not need that has this length. */
    void keepForBody(int length) {
        long needed = Math.min(ofBody, (long) Limits.WORK * length);
        bodies.giveBack(ofBody - needed);
        ofBody = needed;
    }

    /** Gives back all. */
    void end() {
        bodies.giveBack(ofBody);
        heads.giveBack(ofHead);
        ofBody = 0;
        ofHead = 0;
    }
}
