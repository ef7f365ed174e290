package io.cloudauth.spring.observation;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.spring.client.ClientInstrumentation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.Executor;

/** Observes every client that the starter makes. Safe to share between threads. */
public final class CloudAuthObservation implements ClientInstrumentation {
    private final ObservationRegistry registry;
    private final CloudAuthObservationConvention convention;

    /** Observations in this registry, named by this convention. */
    public CloudAuthObservation(
            ObservationRegistry registry, CloudAuthObservationConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    @Override
    public CloudAuthClient client(String name, CloudAuthClient client) {
        return new ObservedClient(client, new CallObservations(name, registry, convention));
    }

    /** What is observed where a call is asked for is observed in the thread that makes it. */
    @Override
    public Executor executor(Executor executor) {
        return task -> {
            Observation current = registry.getCurrentObservation();
            executor.execute(current == null ? task : () -> current.scoped(task));
        };
    }

    /** What every client's calls are told to. */
    public CallListener listener() {
        return new ObservedCalls(registry);
    }
}
