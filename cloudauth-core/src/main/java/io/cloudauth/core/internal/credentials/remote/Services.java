package io.cloudauth.core.internal.credentials.remote;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the services that environment variables and files do not name.
 *
 * @param sts null for the global endpoint, or for the one of the region in the environment variable
 * @param metadata the address of the machine's metadata service
 * @param metadataTimeout the limit for connecting to the metadata service, and for each wait for
 *     data
 */
public record Services(@Nullable String sts, String metadata, Duration metadataTimeout) {
    /** The addresses in the vendor's cloud. */
    public static final Services PUBLIC =
            new Services(null, MetadataFetcher.ADDRESS, Duration.ofSeconds(1));

    /** Returns new settings of a role, with this STS endpoint. */
    public Role role() {
        Role role = new Role();
        return sts == null ? role : role.endpoint(sts);
    }

    /** Returns new settings of the machine's role, with this metadata service. */
    public EcsRole ecsRole() {
        return new EcsRole().endpoint(metadata).timeout(metadataTimeout);
    }
}
