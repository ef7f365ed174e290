package io.cloudauth.spring.autoconfigure;

import io.cloudauth.core.event.CallListener;
import io.cloudauth.spring.client.ClientInstrumentation;
import io.cloudauth.spring.observation.CloudAuthObservation;
import io.cloudauth.spring.observation.CloudAuthObservationConvention;
import io.cloudauth.spring.observation.DefaultCloudAuthObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Observations of every call, where the application has a registry of observations. */
@AutoConfiguration(
        before = CloudAuthAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean(ObservationRegistry.class)
@ConditionalOnBooleanProperty(name = "cloudauth.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "cloudauth.observation.enabled", matchIfMissing = true)
public final class CloudAuthObservationAutoConfiguration {

    CloudAuthObservationAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(ClientInstrumentation.class)
    CloudAuthObservation cloudauthObservation(
            ObservationRegistry registry,
            ObjectProvider<CloudAuthObservationConvention> convention) {
        return new CloudAuthObservation(
                registry, convention.getIfAvailable(DefaultCloudAuthObservationConvention::new));
    }

    @Bean
    @ConditionalOnBean(CloudAuthObservation.class)
    CallListener cloudauthObservedCalls(CloudAuthObservation observation) {
        return observation.listener();
    }
}
