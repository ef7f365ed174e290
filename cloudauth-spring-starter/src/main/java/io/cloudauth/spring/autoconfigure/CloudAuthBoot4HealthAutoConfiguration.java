package io.cloudauth.spring.autoconfigure;

import io.cloudauth.spring.health.Boot4HealthIndicator;
import io.cloudauth.spring.health.CallHealth;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;

/** The indicator for Spring Boot 4, told apart by the name of a class that only it has. */
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
    @ConditionalOnEnabledHealthIndicator("cloudauth") // here: on the class it is read too early
    @ConditionalOnMissingBean(name = "cloudauthHealthIndicator")
    Boot4HealthIndicator cloudauthHealthIndicator(CallHealth calls) {
        return new Boot4HealthIndicator(calls);
    }
}
