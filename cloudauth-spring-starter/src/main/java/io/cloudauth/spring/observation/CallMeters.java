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
import java.util.List;

/**
 * A listener that records the attempts and the waits of one client's calls. Their duration is
 * recorded by {@link ObservedCalls}. Safe to share between threads.
 */
public final class CallMeters implements CallListener {
    private final String client;
    private final MeterRegistry meters;
    private final CloudAuthObservationConvention convention;

    /**
     * Creates the meters of one client.
     *
     * @param client the client's name under {@code cloudauth.clients}, or {@code default}
     * @param meters the registry of the meters
     * @param convention the names of the meters and their tags
     */
    public CallMeters(
            String client, MeterRegistry meters, CloudAuthObservationConvention convention) {
        this.client = client;
        this.meters = meters;
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
}
