package io.cloudauth.spring.observation;

import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallListener;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation.ContextView;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listener that records the attempts and the waits of one client's calls.
 *
 * <p>It also records the duration of each call that no observation covers, so that the timer
 * contains each call exactly once. Safe to share between threads.
 */
public final class CallMeters implements CallListener {
    private final String client;
    private final MeterRegistry meters;
    private final @Nullable ObservationRegistry observations;
    private final CloudAuthObservationConvention convention;

    /**
     * Creates the meters of one client.
     *
     * @param client the client's name under {@code cloudauth.clients}, or {@code default}
     * @param meters the registry of the meters
     * @param observations the registry of the observations; null if the application has none
     * @param convention the names of the meters and their tags
     */
    public CallMeters(
            String client,
            MeterRegistry meters,
            @Nullable ObservationRegistry observations,
            CloudAuthObservationConvention convention) {
        this.client = client;
        this.meters = meters;
        this.observations = observations;
        this.convention = convention;
    }

    @Override
    public void onEvent(CallEvent event) {
        if (!(event instanceof CallEnded ended)) {
            return;
        }
        CloudAuthObservationContext call =
                new CloudAuthObservationContext(client, ended.operation());
        call.setEnded(ended);
        Tags tags = tags(call);
        String name = name();
        DistributionSummary.builder(name + ".attempts")
                .description("Attempts that a call made")
                .tags(tags)
                .register(meters)
                .record(ended.attempts());
        Timer.builder(name + ".retry.wait")
                .description("Time that a call waited between its attempts")
                .tags(tags)
                .register(meters)
                .record(ended.waited());
        if (!isObserved(ended)) {
            Timer.builder(name)
                    .tags(tags.and("error", error(ended)))
                    .register(meters)
                    .record(ended.duration());
        }
    }

    /**
     * Returns whether an observation of this call is open. It stays open until all listeners have
     * been notified. Observations of the application can be nested in it, so this method searches
     * the parents. The observation of an outer call of another client or operation does not count.
     */
    private boolean isObserved(CallEnded ended) {
        ObservationView current =
                observations == null ? null : observations.getCurrentObservation();
        while (current != null) {
            ContextView context = current.getContextView();
            if (context instanceof CloudAuthObservationContext call) {
                return call.clientName().equals(client)
                        && call.operation().equals(ended.operation());
            }
            current = context.getParentObservation();
        }
        return false;
    }

    private String name() {
        String name = convention.getName();
        return name == null ? "cloudauth.client.call" : name;
    }

    private Tags tags(CloudAuthObservationContext call) {
        List<Tag> tags =
                convention.getLowCardinalityKeyValues(call).stream().map(CallMeters::tag).toList();
        return Tags.of(tags);
    }

    private static Tag tag(KeyValue keyValue) {
        return Tag.of(keyValue.getKey(), keyValue.getValue());
    }

    /**
     * Returns the value of the tag {@code error}: the class of the exception, as Micrometer records
     * it for observations, as far as the event identifies the class.
     */
    private static String error(CallEnded ended) {
        return switch (ended.ending()) {
            case SUCCEEDED -> "none";
            case FAILED -> ended.code().isPresent() ? "ServiceException" : "CloudAuthException";
            case OUTCOME_UNKNOWN -> "OutcomeUnknownException";
            case CANCELLED -> "CallCancelledException";
        };
    }
}
