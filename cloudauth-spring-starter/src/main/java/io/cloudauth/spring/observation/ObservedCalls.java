package io.cloudauth.spring.observation;

import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallObserver;
import io.cloudauth.error.OutcomeUnknownException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * An observer that opens an observation for every call of one client.
 *
 * <p>The parent of an observation is the observation that is current where the application starts
 * the call. The observation is current in the thread of the call until the call ends. Safe to share
 * between threads.
 */
public final class ObservedCalls implements CallObserver {
    private final String client;
    private final ObservationRegistry registry;
    private final CloudAuthObservationConvention convention;

    /**
     * Creates the observer of one client.
     *
     * @param client the client's name under {@code cloudauth.clients}, or {@code default}
     * @param registry the registry of the observations
     * @param convention the names of the observations and their tags
     */
    public ObservedCalls(
            String client,
            ObservationRegistry registry,
            CloudAuthObservationConvention convention) {
        this.client = client;
        this.registry = registry;
        this.convention = convention;
    }

    @Override
    public ObservedCall begin(String operation) {
        CloudAuthObservationContext context = new CloudAuthObservationContext(client, operation);
        Observation observation = Observation.createNotStarted(convention, () -> context, registry);
        try {
            return new RunningCall(
                    context, observation, ThreadScope.open(observation.start(), registry));
        } catch (Throwable handlerFailure) {
            stopAfter(handlerFailure, observation);
            throw handlerFailure;
        }
    }

    /** Stops the observation for the other handlers, which would otherwise keep it open. */
    private static void stopAfter(Throwable failure, Observation observation) {
        try {
            observation.error(failure).stop();
        } catch (Throwable e) {
            failure.addSuppressed(e);
        }
    }

    /** Makes the current observation of the caller's thread current in the thread of the call. */
    @Override
    public Runnable carried(Runnable task) {
        Observation current = registry.getCurrentObservation();
        return current == null ? task : () -> runWithin(current, task);
    }

    private void runWithin(Observation current, Runnable task) {
        ThreadScope scope = ThreadScope.open(current, registry);
        try {
            task.run();
        } finally {
            scope.close();
        }
    }

    /** Takes the submission out of the exception message, because a span must not contain it. */
    private static Throwable withoutKey(Throwable failure) {
        if (!(failure instanceof OutcomeUnknownException unknown)) {
            return failure;
        }
        OutcomeUnknownException replacement =
                new OutcomeUnknownException(
                        unknown.family(),
                        unknown.operation(),
                        null,
                        unknown.attempts(),
                        unknown.failure());
        replacement.setStackTrace(unknown.getStackTrace());
        return replacement;
    }

    private record RunningCall(
            CloudAuthObservationContext context, Observation observation, ThreadScope scope)
            implements ObservedCall {

        @Override
        public void attemptEnded(AttemptEnded attempt) {
            if (attempt.fault().isPresent()) {
                observation.event(
                        Observation.Event.of(
                                "attempt.failed",
                                "attempt " + attempt.attempt() + ": " + attempt.fault().get()));
            }
        }

        @Override
        public void ended(CallEnded event, @Nullable Throwable failure) {
            try {
                context.setEnded(event);
                if (failure != null) {
                    observation.error(withoutKey(failure));
                }
            } finally {
                try {
                    scope.close();
                } finally {
                    observation.stop();
                }
            }
        }
    }
}
