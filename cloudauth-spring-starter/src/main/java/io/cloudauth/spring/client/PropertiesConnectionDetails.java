package io.cloudauth.spring.client;

import io.cloudauth.spring.CloudAuthConnectionDetails;
import io.cloudauth.spring.properties.CloudAuthProperties;
import org.jspecify.annotations.Nullable;

/** What the properties of the unnamed client say, where nobody gives other details. */
public record PropertiesConnectionDetails(CloudAuthProperties properties)
        implements CloudAuthConnectionDetails {

    @Override
    public @Nullable String getEndpoint() {
        String endpoint = properties.endpoint();
        String region = properties.region();
        return endpoint == null && region != null ? Region.endpoint(region) : endpoint;
    }
}
