package io.cloudauth.spring.observation;

import io.cloudauth.core.event.CallEvent.CallEnded;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.Optional;

/**
 * The default names and tags.
 *
 * <p>The metric {@code cloudauth.client.call} has the tags {@code operation}, {@code outcome},
 * {@code error.kind} and {@code client}. Micrometer adds the tag {@code error}, the class of the
 * exception. A span also has {@code attempts}, {@code http.status}, {@code code} and {@code
 * request.id}.
 */
public class DefaultCloudAuthObservationConvention implements CloudAuthObservationConvention {

    /** Creates the convention. */
    public DefaultCloudAuthObservationConvention() {}

    @Override
    public String getName() {
        return "cloudauth.client.call";
    }

    @Override
    public String getContextualName(CloudAuthObservationContext context) {
        return "cloudauth " + context.operation();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(CloudAuthObservationContext context) {
        return KeyValues.of(
                KeyValue.of("operation", context.operation()),
                KeyValue.of("outcome", context.outcome()),
                KeyValue.of("error.kind", context.errorKind()),
                KeyValue.of("client", context.clientName()));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(CloudAuthObservationContext context) {
        Optional<CallEnded> ended = context.ended();
        if (ended.isEmpty()) {
            return KeyValues.empty();
        }
        CallEnded call = ended.get();
        KeyValues values = KeyValues.of("attempts", Integer.toString(call.attempts()));
        if (call.status().isPresent()) {
            values = values.and("http.status", Integer.toString(call.status().getAsInt()));
        }
        if (call.code().isPresent()) {
            values = values.and("code", call.code().get().value());
        }
        return call.requestId().isPresent()
                ? values.and("request.id", call.requestId().get())
                : values;
    }
}
