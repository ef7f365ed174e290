package io.cloudauth.spring.autoconfigure;

import io.cloudauth.spring.CloudAuthBuilderCustomizer;
import io.cloudauth.spring.observation.CloudAuthObservationConvention;
import io.cloudauth.spring.observation.ObservedCalls;
import io.cloudauth.spring.properties.CloudAuthProperties;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * The auto-configuration of observations for calls. It applies if the application has an {@code
 * ObservationRegistry}.
 */
@AutoConfiguration(
        before = CloudAuthAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean(ObservationRegistry.class)
@ConditionalOnCloudAuth
@ConditionalOnFlag(name = "cloudauth.observation.enabled", byDefault = true)
public final class CloudAuthObservationAutoConfiguration {

    CloudAuthObservationAutoConfiguration() {}

    @Bean
    CloudAuthBuilderCustomizer cloudauthObservedCalls(
            ObservationRegistry registry,
            ObjectProvider<CloudAuthObservationConvention> convention,
            CloudAuthProperties properties) {
        CloudAuthObservationConvention names = Conventions.of(convention, properties);
        return (client, builder) -> builder.observer(new ObservedCalls(client, registry, names));
    }
}
