package io.cloudauth.core.internal.credentials.remote;

import org.jspecify.annotations.Nullable;

/**
 * Where the services are that variables and files do not name.
 *
 * @param sts null for the public one, or the one of the region that the environment names
 * @param metadata the metadata service of the machine
 */
public record Services(@Nullable String sts, String metadata) {
    /** As they are in the vendor's cloud. */
    public static final Services PUBLIC = new Services(null, MetadataOrigin.ADDRESS);

    /** A role to be taken on there. */
    public Role role() {
        Role role = new Role();
        return sts == null ? role : role.endpoint(sts);
    }
}
