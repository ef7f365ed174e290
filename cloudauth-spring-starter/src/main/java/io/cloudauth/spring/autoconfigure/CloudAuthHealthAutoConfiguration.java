package io.cloudauth.spring.autoconfigure;

import io.cloudauth.spring.CloudAuthBuilderCustomizer;
import io.cloudauth.spring.health.CallHealth;
import io.cloudauth.spring.properties.CloudAuthProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * The auto-configuration that counts the calls of all clients for the health indicator. It applies
 * if the health classes of Spring Boot 3 or Spring Boot 4 are present.
 */
@AutoConfiguration(before = CloudAuthAutoConfiguration.class)
@Conditional(CloudAuthHealthAutoConfiguration.OnHealthIndicator.class)
@ConditionalOnCloudAuth
@EnableConfigurationProperties(CloudAuthProperties.class)
public final class CloudAuthHealthAutoConfiguration {

    CloudAuthHealthAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    CallHealth cloudauthCallHealth(CloudAuthProperties properties) {
        return new CallHealth(properties.health());
    }

    @Bean
    CloudAuthBuilderCustomizer cloudauthWatchedCalls(CallHealth health) {
        return (client, builder) -> builder.listener(health.listener(client));
    }

    static final class OnHealthIndicator extends AnyNestedCondition {

        OnHealthIndicator() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
        static final class Boot3 {}

        @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
        static final class Boot4 {}
    }
}
