package io.cloudauth.spring.client;

import io.cloudauth.spring.CloudAuthConnectionDetails;
import io.cloudauth.spring.properties.CloudAuthProperties;
import org.jspecify.annotations.Nullable;

/**
 * The connection details of the unnamed client's properties. The starter uses them if the
 * application defines no other connection details.
 *
 * @param properties the properties of all clients
 */
public record PropertiesConnectionDetails(CloudAuthProperties properties)
        implements CloudAuthConnectionDetails {

    @Override
    public @Nullable String getEndpoint() {
        String endpoint = properties.endpoint();
        String region = properties.region();
        return endpoint == null && region != null ? Region.endpoint(region) : endpoint;
    }
}
