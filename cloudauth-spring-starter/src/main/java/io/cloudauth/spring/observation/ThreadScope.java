package io.cloudauth.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scope in which an observation is current for a thread.
 *
 * <p>If a handler throws when a scope is opened or closed, Micrometer leaves the observation
 * current in the thread. {@link #close} therefore always restores the previous scope of the thread.
 * Only that thread may use this class.
 */
record ThreadScope(
        ObservationRegistry registry, Observation.Scope scope, Observation.@Nullable Scope previous)
        implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /**
     * Makes the observation current. If a handler throws after the scope was opened, the scope
     * stays open, because the call continues and its observation must not end earlier.
     */
    static ThreadScope open(Observation observation, ObservationRegistry registry) {
        Observation.Scope previous = registry.getCurrentObservationScope();
        try {
            return new ThreadScope(registry, observation.openScope(), previous);
        } catch (Throwable handlerFailure) {
            Observation.Scope halfOpen = registry.getCurrentObservationScope();
            if (halfOpen == null || halfOpen == previous) {
                throw handlerFailure;
            }
            log.warn(
                    "An ObservationHandler threw {}. The call continues; check the handler",
                    handlerFailure.getClass().getName());
            return new ThreadScope(registry, halfOpen, previous);
        }
    }

    @Override
    public void close() {
        try {
            scope.close();
        } catch (Throwable handlerFailure) {
            registry.setCurrentObservationScope(previous);
            throw handlerFailure;
        }
    }
}
