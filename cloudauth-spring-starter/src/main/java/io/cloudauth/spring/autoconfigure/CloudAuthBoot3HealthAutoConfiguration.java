package io.cloudauth.spring.autoconfigure;

import io.cloudauth.spring.health.Boot3HealthIndicator;
import io.cloudauth.spring.health.CallHealth;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The auto-configuration of the health indicator for Spring Boot 3. It applies if the health
 * classes of Spring Boot 3 are present.
 */
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
    @ConditionalOnEnabledHealthIndicator("cloudauth") // on the class: evaluated too early
    @ConditionalOnMissingBean(name = "cloudauthHealthIndicator")
    Boot3HealthIndicator cloudauthHealthIndicator(CallHealth calls) {
        return new Boot3HealthIndicator(calls);
    }
}
