package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.RefreshingSource;
import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.credentials.UnusableSource;
import io.cloudauth.core.internal.http.ServiceAddress;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to ask a machine for the credentials of its role. The setters refuse what cannot be, without
 * repeating it. Not safe to share between threads.
 */
public final class EcsRole {
    private transient @Nullable String name;
    private URI endpoint = ServiceAddress.parseOrMetadata(MetadataOrigin.ADDRESS);
    private Duration timeout = Duration.ofSeconds(1);
    private boolean version1;
    private boolean optional;

    public EcsRole name(String name) {
        if (!MetadataOrigin.isRole(name)) {
            throw new IllegalArgumentException(
                    "roleName must be 1 to 128 letters, digits and . @ _ -");
        }
        this.name = name;
        return this;
    }

    public EcsRole endpoint(String endpoint) {
        this.endpoint = ServiceAddress.parseOrMetadata(endpoint);
        return this;
    }

    /** For a connection, and for silence on it; a second unless set. */
    EcsRole timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /** Goes on without a token where the service gives none. */
    public EcsRole allowVersion1() {
        this.version1 = true;
        return this;
    }

    /** For a search among several sources: this may be no such machine at all. */
    public EcsRole optional() {
        this.optional = true;
        return this;
    }

    /** The role behind a cache; what was not set is taken from the environment. */
    public CredentialsSource source(Surroundings surroundings) {
        if (surroundings.isTrue("ALIBABA_CLOUD_ECS_METADATA_DISABLED")) {
            return unusable("turned off by ALIBABA_CLOUD_ECS_METADATA_DISABLED");
        }
        String role = name != null ? name : surroundings.variable("ALIBABA_CLOUD_ECS_METADATA");
        if (role != null && !MetadataOrigin.isRole(role)) {
            return unusable("ALIBABA_CLOUD_ECS_METADATA is not the name of a role");
        }
        boolean without = version1 && !surroundings.isTrue("ALIBABA_CLOUD_IMDSV1_DISABLED");
        return new RefreshingSource(
                new MetadataOrigin(endpoint, role, without, optional, timeout, surroundings),
                surroundings.time(),
                surroundings.random());
    }

    private static CredentialsSource unusable(String reason) {
        return new UnusableSource("ecsRole", reason);
    }
}
