package io.cloudauth.spring.observation;

import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallObserver;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.model.BizId;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Observes every call of one client: a child of what is observed where it is asked for, and current
 * in its thread until it ends. Safe to share between threads.
 */
public final class ObservedCalls implements CallObserver {
    private static final BizId NOT_SHOWN = BizId.of("not-shown");

    private final String client;
    private final ObservationRegistry registry;
    private final CloudAuthObservationConvention convention;

    /** Observations of one client in this registry, named by this convention. */
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
            return new Running(
                    context, observation, ThreadScope.open(observation.start(), registry));
        } catch (Throwable handlers) {
            stopAfter(handlers, observation);
            throw handlers;
        }
    }

    /** A handler threw; with the others it must not go on for ever. */
    private static void stopAfter(Throwable failure, Observation observation) {
        try {
            observation.error(failure).stop();
        } catch (Throwable e) {
            failure.addSuppressed(e);
        }
    }

    /** What is observed where a call is asked for is observed in the thread that makes it. */
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

    /** A span is no place for a BizId, which the message of this failure tells its caller. */
    private static Throwable shown(Throwable failure) {
        if (!(failure instanceof OutcomeUnknownException unknown)) {
            return failure;
        }
        OutcomeUnknownException shown =
                new OutcomeUnknownException(NOT_SHOWN, unknown.attempts(), unknown.failure());
        shown.setStackTrace(unknown.getStackTrace());
        return shown;
    }

    private record Running(
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
                context.end(event);
                if (failure != null) {
                    observation.error(shown(failure));
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
