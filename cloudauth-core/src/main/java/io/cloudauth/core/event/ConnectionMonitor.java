package io.cloudauth.core.event;

import java.util.function.Supplier;

/**
 * A receiver of the connection statistics of clients, for gauges.
 *
 * <pre>{@code
 * CloudAuth.builder()
 *         .connectionMonitor(connections -> {
 *             Gauge gauge = Gauge.builder("kyc.waiting", () -> connections.get().waiting()).register(meters);
 *             return () -> meters.remove(gauge);
 *         })
 * }</pre>
 *
 * <p>It runs in the thread that builds or closes the client, so it must be quick. If it throws, the
 * client logs the class of the exception and continues.
 */
@FunctionalInterface
public interface ConnectionMonitor {

    /**
     * Notifies the monitor that a client was created.
     *
     * @param connections returns the current statistics at each call. It is cheap, opens no
     *     connection and is safe to share between threads. Once the client is closed, all numbers
     *     except {@code max} are zero
     * @return a resource that the client closes once, when the client itself is closed
     */
    AutoCloseable opened(Supplier<ConnectionStats> connections);
}
