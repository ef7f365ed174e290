package io.cloudauth.emulator.internal.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * A limit of the memory that all requests in progress use together. A request that does not fit
 * waits in a queue, and is refused with status 503 if it waits too long. Thread-safe.
 */
final class RequestMemory {

    private static final long TICK_MILLIS = 100;

    private final Deque<Object> queue = new ArrayDeque<>();
    private final Stop stop;
    private final Runnable onShortage;
    private long left;

    /**
     * Creates a limit.
     *
     * @param bytes the limit
     * @param onShortage aborts requests that hold memory for too long
     */
    RequestMemory(long bytes, Stop stop, Runnable onShortage) {
        this.left = bytes;
        this.stop = stop;
        this.onShortage = onShortage;
    }

    /** Takes memory. Waits until enough is available. */
    synchronized void take(long bytes) throws UnreadableRequestException {
        if (queue.size() == Limits.WAITING_REQUESTS) {
            throw refused();
        }
        Object ticket = new Object();
        queue.addLast(ticket);
        try {
            long deadline = System.nanoTime() + Limits.WAIT_FOR_MEMORY.toNanos();
            while (queue.peekFirst() != ticket || left < bytes) {
                if (stop.isStopped() || System.nanoTime() - deadline >= 0) {
                    throw refused();
                }
                if (queue.peekFirst() == ticket) {
                    onShortage.run();
                }
                TimeUnit.MILLISECONDS.timedWait(this, TICK_MILLIS);
            }
            left -= bytes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused();
        } finally {
            queue.remove(ticket);
            notifyAll();
        }
    }

    synchronized void release(long bytes) {
        left += bytes;
        notifyAll();
    }

    private static UnreadableRequestException refused() {
        return new UnreadableRequestException(503, "too many large requests are in progress");
    }
}
