package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.operation.Fault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Faults that wait for the next calls of an action, served in the order in which they were ordered.
 * Thread-safe.
 */
public final class Faults {

    /** Stands for every action. */
    public static final String ANY_ACTION = "*";

    private static final int WAITING = 1_000;

    /**
     * A fault that waits.
     *
     * @param action whose calls will meet it
     * @param kind what they will meet
     * @param left how many of them
     */
    public record Waiting(String action, Fault.Kind kind, int left) {}

    private static final class Order {
        private final String action;
        private final Fault fault;
        private int left;

        private Order(String action, Fault fault, int times) {
            this.action = action;
            this.fault = fault;
            this.left = times;
        }
    }

    private final List<Order> orders = new ArrayList<>();

    /**
     * Orders a fault.
     *
     * @throws IllegalArgumentException where it is for no call, or has a status that cannot be
     * @throws IllegalStateException where too many wait already
     */
    public synchronized void order(String action, Fault fault, int times) {
        boolean usualStatus = fault.status() == 0 && fault.kind() != Fault.Kind.STATUS;
        if (times < 1 || !(usualStatus || (fault.status() >= 200 && fault.status() <= 599))) {
            throw new IllegalArgumentException(
                    "a fault is for at least 1 call, and its HTTP status is 200 to 599");
        }
        if (orders.size() == WAITING) {
            throw new IllegalStateException("there are " + WAITING + " faults waiting");
        }
        orders.add(new Order(action, fault, times));
    }

    synchronized @Nullable Fault next(String action) {
        for (Iterator<Order> all = orders.iterator(); all.hasNext(); ) {
            Order order = all.next();
            if (order.action.equals(ANY_ACTION) || order.action.equals(action)) {
                order.left--;
                if (order.left == 0) {
                    all.remove();
                }
                return order.fault;
            }
        }
        return null;
    }

    /** What waits, in its order. */
    public synchronized List<Waiting> waiting() {
        return orders.stream()
                .map(order -> new Waiting(order.action, order.fault.kind(), order.left))
                .toList();
    }

    /** Forgets all. */
    public synchronized void clear() {
        orders.clear();
    }
}
