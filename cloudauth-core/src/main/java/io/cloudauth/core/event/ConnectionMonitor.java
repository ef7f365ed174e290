package io.cloudauth.core.event;

import java.util.function.Supplier;

/**
 * Is handed the figures of a client's connections, for gauges.
 *
 * <pre>{@code
 * CloudAuth.builder()
 *         .connectionMonitor(connections -> {
 *             Gauge gauge = Gauge.builder("kyc.waiting", () -> connections.get().waiting()).register(meters);
 *             return () -> meters.remove(gauge);
 *         })
 * }</pre>
 *
 * <p>It runs in the thread that builds or closes the client, so it must be quick. What it throws is
 * logged by its class name and harms nothing.
 */
@FunctionalInterface
public interface ConnectionMonitor {

    /**
     * A client was made.
     *
     * @param connections counts now, each time it is asked; cheap, opens nothing, safe to share
     *     between threads, and all zeros but for {@code max} once the client is closed
     * @return is closed when the client is, once
     */
    AutoCloseable opened(Supplier<ConnectionStats> connections);
}
