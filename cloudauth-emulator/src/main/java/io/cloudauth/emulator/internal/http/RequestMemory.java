package io.cloudauth.emulator.internal.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The memory that the requests in progress may take together, in bytes. What does not fit waits for
 * its turn, in the order of arrival, and is refused after a while. Thread-safe.
 */
final class RequestMemory {

    private static final long TICK_MILLIS = 100;

    private final Deque<Object> turns = new ArrayDeque<>();
    private final Stop stop;
    private final Runnable onShortage;
    private long left;

    /**
     * Memory of so many bytes.
     *
     * @param onShortage asks those who keep memory for too long to give it back
     */
    RequestMemory(long bytes, Stop stop, Runnable onShortage) {
        this.left = bytes;
        this.stop = stop;
        this.onShortage = onShortage;
    }

    /** Takes memory, and waits for it where there is none. */
    synchronized void take(long bytes) throws UnreadableRequestException {
        if (turns.size() == Limits.WAITING) {
            throw refused();
        }
        Object turn = new Object();
        turns.addLast(turn);
        try {
            long end = System.nanoTime() + Limits.MEMORY.toNanos();
            while (turns.peekFirst() != turn || left < bytes) {
                if (stop.isStopped() || System.nanoTime() - end >= 0) {
                    throw refused();
                }
                if (turns.peekFirst() == turn) {
                    onShortage.run();
                }
                TimeUnit.MILLISECONDS.timedWait(this, TICK_MILLIS);
            }
            left -= bytes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused();
        } finally {
            turns.remove(turn);
            notifyAll();
        }
    }

    synchronized void giveBack(long bytes) {
        left += bytes;
        notifyAll();
    }

    private static UnreadableRequestException refused() {
        return new UnreadableRequestException(503, "too many large requests are in progress");
    }
}
