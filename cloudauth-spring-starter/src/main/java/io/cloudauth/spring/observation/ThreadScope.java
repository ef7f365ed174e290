package io.cloudauth.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An observation that is current in a thread. A handler that throws as it is opened or closed makes
 * Micrometer leave it current for all that the thread does next; here the thread is left as it was
 * found. Used by that thread alone.
 */
record ThreadScope(
        ObservationRegistry registry, Observation.Scope scope, Observation.@Nullable Scope before)
        implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /**
     * Makes it current, also where a handler throws: what is measured of a call that goes on must
     * not end before the call.
     */
    static ThreadScope open(Observation observation, ObservationRegistry registry) {
        Observation.Scope before = registry.getCurrentObservationScope();
        try {
            return new ThreadScope(registry, observation.openScope(), before);
        } catch (Throwable handlers) {
            Observation.Scope halfOpen = registry.getCurrentObservationScope();
            if (halfOpen == null || halfOpen == before) {
                throw handlers;
            }
            log.warn("a handler of observations failed: {}", handlers.getClass().getName());
            return new ThreadScope(registry, halfOpen, before);
        }
    }

    @Override
    public void close() {
        try {
            scope.close();
        } catch (Throwable handlers) {
            registry.setCurrentObservationScope(before);
            throw handlers;
        }
    }
}
