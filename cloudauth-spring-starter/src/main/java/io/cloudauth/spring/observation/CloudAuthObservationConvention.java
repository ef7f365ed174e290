package io.cloudauth.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * The names and tags of metrics and spans. A bean of this type replaces {@link
 * DefaultCloudAuthObservationConvention}.
 */
public interface CloudAuthObservationConvention
        extends ObservationConvention<CloudAuthObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof CloudAuthObservationContext;
    }
}
