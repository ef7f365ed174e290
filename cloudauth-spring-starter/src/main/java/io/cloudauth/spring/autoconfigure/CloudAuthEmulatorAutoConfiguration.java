package io.cloudauth.spring.autoconfigure;

import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The auto-configuration of an emulator that replaces the service. It applies if the emulator's
 * module is present and {@code cloudauth.emulator.enabled} is {@code true}, and logs a warning.
 */
@AutoConfiguration
@ConditionalOnClass(CloudAuthEmulator.class)
@ConditionalOnCloudAuth
@ConditionalOnFlag(name = "cloudauth.emulator.enabled")
@ConditionalOnMissingBean(CloudAuthConnectionDetails.class)
public final class CloudAuthEmulatorAutoConfiguration {
    private static final Logger log =
            LoggerFactory.getLogger(CloudAuthEmulatorAutoConfiguration.class);

    CloudAuthEmulatorAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    CloudAuthEmulator cloudauthEmulator() {
        return CloudAuthEmulator.start();
    }

    @Bean
    CloudAuthConnectionDetails cloudauthEmulatorConnectionDetails(CloudAuthEmulator emulator) {
        log.warn(
                "cloudauth.emulator.enabled=true: NOBODY IS VERIFIED. Every client calls the"
                        + " emulator at {} instead of the service. Do not use this setting in"
                        + " production. Emulator console: {}/_emulator/",
                emulator.endpoint(),
                emulator.endpoint());
        return new EmulatorConnectionDetails(emulator);
    }

    private record EmulatorConnectionDetails(CloudAuthEmulator emulator)
            implements CloudAuthConnectionDetails {

        @Override
        public String getEndpoint() {
            return emulator.endpoint();
        }

        @Override
        public CredentialsProvider getCredentialsProvider() {
            return CredentialsProviders.accessKey(
                    emulator.accessKeyId(), emulator.accessKeySecret());
        }
    }
}
