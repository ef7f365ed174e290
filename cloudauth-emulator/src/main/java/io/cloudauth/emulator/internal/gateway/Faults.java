package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.operation.Fault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queue of faults for the next calls. Each call takes the first fault for its action.
 * Thread-safe.
 */
public final class Faults {

    /** The wildcard for all actions. */
    public static final String ANY_ACTION = "*";

    private static final int MAX_QUEUED = 1_000;

    /**
     * A queued fault.
     *
     * @param action the action whose calls get the fault
     * @param kind the kind of the fault
     * @param left the number of calls that will still get the fault
     */
    public record Queued(String action, Fault.Kind kind, int left) {}

    private static final class Item {
        private final String action;
        private final Fault fault;
        private int left;

        private Item(String action, Fault fault, int times) {
            this.action = action;
            this.fault = fault;
            this.left = times;
        }
    }

    private final List<Item> items = new ArrayList<>();

    /**
     * Queues a fault for a number of calls.
     *
     * @throws IllegalArgumentException if {@code times} is less than 1, or the HTTP status is
     *     invalid
     * @throws IllegalStateException if 1,000 faults are already queued
     */
    public synchronized void queue(String action, Fault fault, int times) {
        boolean hasDefaultStatus = fault.status() == 0 && fault.kind() != Fault.Kind.STATUS;
        if (times < 1 || !(hasDefaultStatus || (fault.status() >= 200 && fault.status() <= 599))) {
            throw new IllegalArgumentException(
                    "times must be at least 1, and the HTTP status must be 200 to 599");
        }
        if (items.size() == MAX_QUEUED) {
            throw new IllegalStateException(
                    MAX_QUEUED + " faults are already queued; reset the emulator to remove them");
        }
        items.add(new Item(action, fault, times));
    }

    /** Removes and returns the next fault for a call of this action, or null if there is none. */
    synchronized @Nullable Fault next(String action) {
        for (Iterator<Item> iterator = items.iterator(); iterator.hasNext(); ) {
            Item item = iterator.next();
            if (item.action.equals(ANY_ACTION) || item.action.equals(action)) {
                item.left--;
                if (item.left == 0) {
                    iterator.remove();
                }
                return item.fault;
            }
        }
        return null;
    }

    /** Returns the queued faults in their order. */
    public synchronized List<Queued> queued() {
        return items.stream()
                .map(item -> new Queued(item.action, item.fault.kind(), item.left))
                .toList();
    }

    /** Removes all faults. */
    public synchronized void clear() {
        items.clear();
    }
}
