package io.cloudauth.spring.autoconfigure;

import io.cloudauth.spring.CloudAuthBuilderCustomizer;
import io.cloudauth.spring.observation.CallMeters;
import io.cloudauth.spring.observation.CloudAuthObservationConvention;
import io.cloudauth.spring.observation.PoolGauges;
import io.cloudauth.spring.properties.CloudAuthProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * The auto-configuration of meters for attempts, waits and connections. It applies if the
 * application has a {@code MeterRegistry}. The timer of the calls belongs to their observations.
 */
@AutoConfiguration(
        before = CloudAuthAutoConfiguration.class,
        after = CloudAuthObservationAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass({MeterRegistry.class, ObservationRegistry.class})
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnCloudAuth
@ConditionalOnFlag(name = "cloudauth.observation.enabled", byDefault = true)
public final class CloudAuthMetricsAutoConfiguration {

    CloudAuthMetricsAutoConfiguration() {}

    @Bean
    CloudAuthBuilderCustomizer cloudauthCallMeters(
            MeterRegistry meters,
            ObjectProvider<CloudAuthObservationConvention> convention,
            CloudAuthProperties properties) {
        CloudAuthObservationConvention names = Conventions.of(convention, properties);
        PoolGauges pools = new PoolGauges(meters);
        return (client, builder) ->
                builder.listener(new CallMeters(client, meters, names))
                        .connectionMonitor(pools.of(client));
    }
}
