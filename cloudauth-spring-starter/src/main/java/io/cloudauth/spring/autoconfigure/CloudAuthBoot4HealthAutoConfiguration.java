package io.cloudauth.spring.autoconfigure;

import io.cloudauth.spring.health.Boot4HealthIndicator;
import io.cloudauth.spring.health.CallHealth;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * The auto-configuration of the health indicator for Spring Boot 4. It applies if the health
 * classes of Spring Boot 4 are present.
 */
@AutoConfiguration(after = CloudAuthHealthAutoConfiguration.class)
@ConditionalOnClass(
        name = {
            "org.springframework.boot.health.contributor.HealthIndicator",
            "org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator"
        })
@ConditionalOnBean(CallHealth.class)
public final class CloudAuthBoot4HealthAutoConfiguration {

    CloudAuthBoot4HealthAutoConfiguration() {}

    @Bean
    @ConditionalOnEnabledHealthIndicator("cloudauth") // on the class: evaluated too early
    @ConditionalOnMissingBean(name = "cloudauthHealthIndicator")
    Boot4HealthIndicator cloudauthHealthIndicator(CallHealth calls) {
        return new Boot4HealthIndicator(calls);
    }
}
