package io.cloudauth.testcontainers;

import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import javax.net.ssl.SSLContext;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/** Connects the starter to a container with {@code @ServiceConnection}. Spring Boot creates it. */
final class EmulatorConnectionDetailsFactory
        extends ContainerConnectionDetailsFactory<
                CloudAuthEmulatorContainer, CloudAuthConnectionDetails> {

    EmulatorConnectionDetailsFactory() {}

    @Override
    protected CloudAuthConnectionDetails getContainerConnectionDetails(
            ContainerConnectionSource<CloudAuthEmulatorContainer> source) {
        return new Details(source);
    }

    /** Reads the container when a client is built, which is after the container has started. */
    private static final class Details
            extends ContainerConnectionDetails<CloudAuthEmulatorContainer>
            implements CloudAuthConnectionDetails {

        private Details(ContainerConnectionSource<CloudAuthEmulatorContainer> source) {
            super(source);
        }

        @Override
        public String getEndpoint() {
            return getContainer().endpoint();
        }

        @Override
        public CredentialsProvider getCredentialsProvider() {
            CloudAuthEmulatorContainer emulator = getContainer();
            return CredentialsProviders.accessKey(
                    emulator.accessKeyId(), emulator.accessKeySecret());
        }

        @Override
        public SSLContext getSslContext() {
            return getContainer().sslContext();
        }
    }
}
