package io.cloudauth.spring.autoconfigure;

import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** An emulator in place of the service: only if it is there and asked for, and never in silence. */
@AutoConfiguration
@ConditionalOnClass(CloudAuthEmulator.class)
@ConditionalOnCloudAuth
@ConditionalOnBooleanProperty(name = "cloudauth.emulator.enabled")
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
                "cloudauth.emulator.enabled: NOBODY IS VERIFIED. Every client calls the emulator at {}"
                        + " in place of the service; its console: {}/_emulator/",
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
