package io.cloudauth.core.internal.credentials.remote;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the services are that variables and files do not name.
 *
 * @param sts null for the public one, or the one of the region that the environment names
 * @param metadata the metadata service of the machine
 * @param patience how long that one may take to be reached, and again to answer
 */
public record Services(@Nullable String sts, String metadata, Duration patience) {
    /** As they are in the vendor's cloud. */
    public static final Services PUBLIC =
            new Services(null, MetadataOrigin.ADDRESS, Duration.ofSeconds(1));

    /** A role to be taken on there. */
    public Role role() {
        Role role = new Role();
        return sts == null ? role : role.endpoint(sts);
    }

    /** The role of the machine, to be asked for there. */
    public EcsRole ecsRole() {
        return new EcsRole().endpoint(metadata).timeout(patience);
    }
}
