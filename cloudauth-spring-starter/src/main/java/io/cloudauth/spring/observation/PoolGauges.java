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
 * Gauges of the connections of each client, {@code cloudauth.client.pool.*} by the client's name:
 * there as long as the client is. Those that bear one name, such as clients of the prototype
 * builder, are counted together. Safe to share between threads.
 */
public final class PoolGauges {
    private static final String NAME = "cloudauth.client.pool.";

    private final MeterRegistry meters;
    private final Map<String, Pools> pools = new HashMap<>();

    /** Gauges in this registry. */
    public PoolGauges(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Watches each client that is made under this name. */
    public ConnectionMonitor of(String client) {
        return connections -> {
            add(client, connections);
            return () -> remove(client, connections);
        };
    }

    private synchronized void add(String client, Supplier<ConnectionStats> connections) {
        Pools all = pools.get(client);
        if (all == null) {
            all = new Pools();
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
        Pools all = pools.get(client);
        if (all != null && all.open.remove(connections) && all.open.isEmpty()) {
            pools.remove(client);
            all.gauges.forEach(meters::remove);
        }
    }

    private Meter gauge(
            String client,
            String name,
            String what,
            Pools pools,
            ToIntFunction<ConnectionStats> figure) {
        return Gauge.builder(NAME + name, pools, each -> each.sum(figure))
                .description("Connections to the service that are " + what)
                .baseUnit("connections")
                .tag("client", client)
                .register(meters);
    }

    /** All clients of one name. */
    private static final class Pools {
        private final List<Supplier<ConnectionStats>> open = new CopyOnWriteArrayList<>();
        private final List<Meter> gauges = new CopyOnWriteArrayList<>();

        double sum(ToIntFunction<ConnectionStats> figure) {
            return open.stream().mapToInt(each -> figure.applyAsInt(each.get())).sum();
        }
    }
}
