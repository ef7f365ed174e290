package io.cloudauth.spring.observation;

import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/** Tells the observation that is open in a call's thread what the core says of that call. */
record ObservedCalls(ObservationRegistry registry) implements CallListener {

    @Override
    public void onEvent(CallEvent event) {
        Observation observation = registry.getCurrentObservation();
        CloudAuthObservationContext call = callOf(observation, event.operation());
        if (observation == null || call == null) {
            return;
        }
        if (event instanceof CallEnded ended) {
            call.end(ended);
        } else if (event instanceof AttemptEnded attempt && attempt.fault().isPresent()) {
            observation.event(
                    Observation.Event.of(
                            "attempt.failed",
                            "attempt " + attempt.attempt() + ": " + attempt.fault().get()));
        }
    }

    /**
     * Null where none is open for this operation: an upload within a submission is another call.
     */
    static @Nullable CloudAuthObservationContext callOf(
            @Nullable Observation observation, String operation) {
        return observation != null
                        && observation.getContextView()
                                instanceof CloudAuthObservationContext context
                        && context.operation().equals(operation)
                ? context
                : null;
    }
}
