package io.cloudauth.spring.autoconfigure;

import io.cloudauth.spring.health.Boot3HealthIndicator;
import io.cloudauth.spring.health.CallHealth;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The indicator for Spring Boot 3, told apart by the name of a class that only it has. */
@AutoConfiguration(after = CloudAuthHealthAutoConfiguration.class)
@ConditionalOnClass(
        name = {
            "org.springframework.boot.actuate.health.HealthIndicator",
            "org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator"
        })
@ConditionalOnBean(CallHealth.class)
public final class CloudAuthBoot3HealthAutoConfiguration {

    CloudAuthBoot3HealthAutoConfiguration() {}

    @Bean
    @ConditionalOnEnabledHealthIndicator("cloudauth") // here: on the class it is read too early
    @ConditionalOnMissingBean(name = "cloudauthHealthIndicator")
    Boot3HealthIndicator cloudauthHealthIndicator(CallHealth calls) {
        return new Boot3HealthIndicator(calls);
    }
}
