package io.cloudauth.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * An observation that is current in a thread. A handler that throws as it is opened or closed makes
 * Micrometer leave it current for all that the thread does next; here the thread is left as it was
 * found. Used by that thread alone.
 */
record ThreadScope(
        ObservationRegistry registry, Observation.Scope scope, Observation.@Nullable Scope before)
        implements AutoCloseable {

    /** Makes it current; if a handler throws, it is not. */
    static ThreadScope open(Observation observation, ObservationRegistry registry) {
        Observation.Scope before = registry.getCurrentObservationScope();
        try {
            return new ThreadScope(registry, observation.openScope(), before);
        } catch (Throwable handlers) {
            Observation.Scope halfOpen = registry.getCurrentObservationScope();
            if (halfOpen != null && halfOpen != before) {
                closeAfter(handlers, new ThreadScope(registry, halfOpen, before));
            }
            throw handlers;
        }
    }

    /** The other handlers must undo what they did. */
    private static void closeAfter(Throwable failure, ThreadScope halfOpen) {
        try {
            halfOpen.close();
        } catch (Throwable e) {
            failure.addSuppressed(e);
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
