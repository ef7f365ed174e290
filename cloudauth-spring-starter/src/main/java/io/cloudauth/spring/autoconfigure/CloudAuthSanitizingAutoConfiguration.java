package io.cloudauth.spring.autoconfigure;

import io.cloudauth.spring.diagnostics.SecretSanitizer;
import io.cloudauth.spring.properties.CloudAuthProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The auto-configuration of a sanitizing function that masks secrets.
 *
 * <p>It masks secrets in {@code /actuator/env}, {@code /actuator/configprops} and every other
 * endpoint that sanitizes values, even if the application configures the endpoint to show values.
 */
@AutoConfiguration
@ConditionalOnClass(name = "org.springframework.boot.actuate.endpoint.SanitizingFunction")
@ConditionalOnCloudAuth
public final class CloudAuthSanitizingAutoConfiguration {

    CloudAuthSanitizingAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "cloudauthSanitizingFunction")
    SanitizingFunction cloudauthSanitizingFunction(
            ConfigurableEnvironment environment, ObjectProvider<CloudAuthProperties> properties) {
        return new SecretSanitizer(environment, properties::getIfAvailable);
    }
}
