package io.cloudauth.spring.observation;

import io.cloudauth.core.event.ConnectionMonitor;
import io.cloudauth.core.event.ConnectionStats;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * The gauges {@code cloudauth.client.pool.*} of each client's connections, tagged with the client's
 * name.
 *
 * <p>The gauges exist as long as the client is open. Clients with the same name, such as clients of
 * the prototype builder, share their gauges, which then show the sum. Safe to share between
 * threads.
 */
public final class PoolGauges {
    private static final String NAME = "cloudauth.client.pool.";

    private final MeterRegistry meters;
    private final Map<String, ClientPools> pools = new HashMap<>();

    /**
     * Creates the gauges.
     *
     * @param meters the registry of the gauges
     */
    public PoolGauges(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Returns a monitor that registers the gauges of each client with this name.
     *
     * @param client the client's name under {@code cloudauth.clients}, or {@code default}
     * @return the monitor
     */
    public ConnectionMonitor of(String client) {
        return connections -> {
            add(client, connections);
            return () -> remove(client, connections);
        };
    }

    private synchronized void add(String client, Supplier<ConnectionStats> connections) {
        ClientPools all = pools.get(client);
        if (all == null) {
            all = new ClientPools();
            pools.put(client, all);
            all.gauges.addAll(
                    List.of(
                            gauge(client, "leased", "in use", all, ConnectionStats::leased),
                            gauge(client, "available", "idle", all, ConnectionStats::available),
                            gauge(client, "waiting", "waited for", all, ConnectionStats::waiting),
                            gauge(client, "max", "allowed", all, ConnectionStats::max)));
        }
        all.open.add(connections);
    }

    private synchronized void remove(String client, Supplier<ConnectionStats> connections) {
        ClientPools all = pools.get(client);
        if (all != null && all.open.remove(connections) && all.open.isEmpty()) {
            pools.remove(client);
            all.gauges.forEach(meters::remove);
        }
    }

    private Meter gauge(
            String client,
            String name,
            String description,
            ClientPools pools,
            ToIntFunction<ConnectionStats> value) {
        return Gauge.builder(NAME + name, pools, each -> each.sum(value))
                .description("Connections to the service that are " + description)
                .baseUnit("connections")
                .tag("client", client)
                .register(meters);
    }

    /** The connection pools of all open clients with one name. */
    private static final class ClientPools {
        private final List<Supplier<ConnectionStats>> open = new CopyOnWriteArrayList<>();
        private final List<Meter> gauges = new CopyOnWriteArrayList<>();

        double sum(ToIntFunction<ConnectionStats> value) {
            return open.stream().mapToInt(each -> value.applyAsInt(each.get())).sum();
        }
    }
}
