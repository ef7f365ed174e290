package io.cloudauth.spring.autoconfigure;

import io.cloudauth.spring.observation.CloudAuthObservationConvention;
import io.cloudauth.spring.observation.DefaultCloudAuthObservationConvention;
import io.cloudauth.spring.observation.OpenTelemetryObservationConvention;
import io.cloudauth.spring.properties.CloudAuthProperties;
import org.springframework.beans.factory.ObjectProvider;

/** The choice of the names and tags of metrics and spans. */
final class Conventions {

    private Conventions() {}

    /** Returns the application's bean, or otherwise the convention that the properties name. */
    static CloudAuthObservationConvention of(
            ObjectProvider<CloudAuthObservationConvention> bean, CloudAuthProperties properties) {
        return bean.getIfAvailable(
                () ->
                        switch (properties.observation().convention()) {
                            case CLOUDAUTH -> new DefaultCloudAuthObservationConvention();
                            case OPEN_TELEMETRY -> new OpenTelemetryObservationConvention();
                        });
    }
}
