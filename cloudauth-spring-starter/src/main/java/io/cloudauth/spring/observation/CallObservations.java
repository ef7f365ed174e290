package io.cloudauth.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Begins the observations of one client's calls. Safe to share between threads. */
record CallObservations(
        String client, ObservationRegistry registry, CloudAuthObservationConvention convention) {

    Observation of(String operation) {
        return Observation.createNotStarted(
                convention, () -> new CloudAuthObservationContext(client, operation), registry);
    }

    /**
     * Observes a call until its future ends. The future itself is handed on, so that cancelling it
     * still ends the exchange.
     */
    <T> CompletableFuture<T> future(String operation, Supplier<CompletableFuture<T>> call) {
        Observation observation = of(operation).start();
        CompletableFuture<T> future;
        try { // the executor carries the scope into the call's own thread
            future = observation.scoped(call);
        } catch (RuntimeException e) {
            observation.stop();
            throw e;
        }
        CompletableFuture<T> unused =
                future.whenComplete(
                        (result, failure) -> {
                            if (failure != null) {
                                observation.error(failure);
                            }
                            observation.stop();
                        });
        return future;
    }
}
