package io.cloudauth.spring.autoconfigure;

import io.cloudauth.spring.diagnostics.SecretNames;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Hides secrets in {@code /actuator/env} and {@code /actuator/configprops} even where the
 * application has set these to show values.
 */
@AutoConfiguration
@ConditionalOnClass(name = "org.springframework.boot.actuate.endpoint.SanitizingFunction")
@ConditionalOnCloudAuth
public final class CloudAuthSanitizingAutoConfiguration {

    CloudAuthSanitizingAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "cloudauthSanitizingFunction")
    SanitizingFunction cloudauthSanitizingFunction() {
        return data -> SecretNames.matches(data.getKey()) ? data.withSanitizedValue() : data;
    }
}
