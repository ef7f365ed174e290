package io.cloudauth.spring;

import io.cloudauth.credentials.CredentialsProvider;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * The endpoint of the service and the credentials for it.
 *
 * <p>A bean of this type, such as one from a test container, overrides {@code cloudauth.endpoint}
 * and the credentials of every client, including the named clients. A test therefore cannot call
 * the billable service by mistake.
 */
public interface CloudAuthConnectionDetails extends ConnectionDetails {

    /**
     * Returns the endpoint of the service.
     *
     * @return {@code https://host[:port]}, or {@code http} for a loopback address; null to keep the
     *     endpoint of the properties, or the public endpoint if the properties set none
     */
    @Nullable String getEndpoint();

    /**
     * Returns the credentials that this endpoint accepts.
     *
     * @return the credentials; null (the default) to keep those of the application
     */
    default @Nullable CredentialsProvider getCredentialsProvider() {
        return null;
    }

    /**
     * Returns the TLS context of this endpoint, such as one that trusts the certificate of an
     * emulator in a container.
     *
     * @return the context; null (the default) to keep that of the properties
     */
    default @Nullable SSLContext getSslContext() {
        return null;
    }
}
