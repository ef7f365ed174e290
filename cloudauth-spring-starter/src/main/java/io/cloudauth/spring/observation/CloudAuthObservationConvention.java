package io.cloudauth.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names of the measurements and their tags. A bean of this type takes the place of {@link
 * DefaultCloudAuthObservationConvention}.
 */
public interface CloudAuthObservationConvention
        extends ObservationConvention<CloudAuthObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof CloudAuthObservationContext;
    }
}
