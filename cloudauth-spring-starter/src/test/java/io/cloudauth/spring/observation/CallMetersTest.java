package io.cloudauth.spring.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.core.event.CallObserver.ObservedCall;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Each call is in the timer once, whatever else is observed around it and within it. */
class CallMetersTest {
    private static final String OPERATION = "DescribeVerifyResult";

    private final ObservationRegistry observations = ObservationRegistry.create();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final DefaultCloudAuthObservationConvention names =
            new DefaultCloudAuthObservationConvention();
    private final CallMeters ofDefault = new CallMeters("default", meters, names);

    CallMetersTest() {
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters));
    }

    @Test
    void callWithAnObservationOfTheApplicationWithinItIsTimedOnce() {
        ObservedCall call = observed("default");
        Observation within = Observation.start("application", observations);
        Observation further = within.scoped(() -> Observation.start("further", observations));
        further.scoped(() -> ofDefault.onEvent(ended()));
        call.ended(ended(), null);
        assertThat(timed("default")).isEqualTo(1);
        assertThat(observations.getCurrentObservationScope()).isNull();
    }

    @Test
    void callWithinAnObservedCallOfAnotherClientIsTimedOnce() {
        ObservedCall around = observed("tenant-a");
        ObservedCall call = observed("default");
        ofDefault.onEvent(ended());
        call.ended(ended(), null);
        around.ended(ended(), null);
        assertThat(timed("default")).isEqualTo(1);
        assertThat(timed("tenant-a")).isEqualTo(1);
    }

    @Test
    void callWhoseScopeAHandlerFailsToOpenIsTimedOnceAndByItsOwnEnd() {
        observations
                .observationConfig()
                .observationHandler(
                        new ObservationHandler<>() {
                            @Override
                            public boolean supportsContext(Observation.Context context) {
                                return true;
                            }

                            @Override
                            public void onScopeOpened(Observation.Context context) {
                                throw new IllegalStateException("a handler that fails");
                            }
                        });
        ObservedCall call = observed("default");
        ofDefault.onEvent(ended());
        call.ended(ended(), null);
        assertThat(meters.get("cloudauth.client.call").timers())
                .extracting(timer -> timer.getId().getTag("outcome"))
                .containsExactly("succeeded");
        assertThat(timed("default")).isEqualTo(1);
        assertThat(observations.getCurrentObservationScope()).isNull();
    }

    private ObservedCall observed(String client) {
        return new ObservedCalls(client, observations, names).begin(OPERATION);
    }

    private long timed(String client) {
        return meters.get("cloudauth.client.call").tag("client", client).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private static CallEnded ended() {
        return new CallEnded(
                OPERATION,
                1,
                Duration.ofMillis(1),
                Duration.ZERO,
                Ending.SUCCEEDED,
                OptionalInt.of(200),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
