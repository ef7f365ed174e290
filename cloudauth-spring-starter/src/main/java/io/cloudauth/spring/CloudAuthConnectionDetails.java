package io.cloudauth.spring;

import io.cloudauth.credentials.CredentialsProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where the service is and with which keys: a bean of this type (such as one that a test's
 * container gives) takes the place of {@code cloudauth.endpoint} and of the credentials, for every
 * client, the named ones too, so that no client of a test reaches the billed service.
 */
public interface CloudAuthConnectionDetails extends ConnectionDetails {

    /** {@code https://host[:port]}, or plain HTTP on loopback; null for the one public endpoint. */
    @Nullable String getEndpoint();

    /** The credentials that this endpoint takes; null to leave those of the application. */
    default @Nullable CredentialsProvider getCredentialsProvider() {
        return null;
    }
}
