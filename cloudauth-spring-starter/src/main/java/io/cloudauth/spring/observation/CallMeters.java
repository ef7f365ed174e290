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
 * Counts attempts and waits of one client's calls, and times those that no observation covers, so
 * that each call is in the timer once. Safe to share between threads.
 */
public final class CallMeters implements CallListener {
    private final String client;
    private final MeterRegistry meters;
    private final @Nullable ObservationRegistry observations;
    private final CloudAuthObservationConvention convention;

    /**
     * Meters of one client.
     *
     * @param observations null where nothing observes
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
        call.end(ended);
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
     * The call's own observation is open until every listener was told. Others of the application
     * may lie within it; one of another call, in which this one is made, is not its own.
     */
    private boolean isObserved(CallEnded ended) {
        ObservationView at = observations == null ? null : observations.getCurrentObservation();
        while (at != null) {
            ContextView context = at.getContextView();
            if (context instanceof CloudAuthObservationContext call) {
                return call.clientName().equals(client)
                        && call.operation().equals(ended.operation());
            }
            at = context.getParentObservation();
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

    /** As observations tell it: the class of the exception, where the event leaves one to tell. */
    private static String error(CallEnded ended) {
        return switch (ended.ending()) {
            case SUCCEEDED -> "none";
            case FAILED -> ended.code().isPresent() ? "ServiceException" : "CloudAuthException";
            case OUTCOME_UNKNOWN -> "OutcomeUnknownException";
            case CANCELLED -> "CallCancelledException";
        };
    }
}
