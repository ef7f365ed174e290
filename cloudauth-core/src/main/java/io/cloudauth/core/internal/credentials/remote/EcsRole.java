package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.RefreshingSource;
import io.cloudauth.core.internal.credentials.UnusableSource;
import io.cloudauth.core.internal.http.ServiceAddress;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an ECS instance's RAM role. The setters throw for an invalid value, and the
 * message does not quote it. Not safe to share between threads.
 */
public final class EcsRole {
    private transient @Nullable String name;
    private URI endpoint = ServiceAddress.parseOrMetadata(MetadataFetcher.ADDRESS);
    private Duration timeout = Duration.ofSeconds(1);
    private boolean version1;
    private boolean optional;

    public EcsRole name(String name) {
        if (!MetadataFetcher.isRole(name)) {
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

    /** Sets the limit for connecting, and for each wait for data. Default: one second. */
    EcsRole timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /** Allows requests without a token if the request for a token fails. */
    public EcsRole allowVersion1() {
        this.version1 = true;
        return this;
    }

    /** Marks the role as one of several sources: this machine may not be an ECS instance at all. */
    public EcsRole optional() {
        this.optional = true;
        return this;
    }

    /**
     * Returns a source for the role, with a cache. Settings that are missing are taken from the
     * environment.
     */
    public CredentialsSource source(Environment environment) {
        if (environment.isTrue("ALIBABA_CLOUD_ECS_METADATA_DISABLED")) {
            return unusable("turned off by ALIBABA_CLOUD_ECS_METADATA_DISABLED");
        }
        String role = name != null ? name : environment.variable("ALIBABA_CLOUD_ECS_METADATA");
        if (role != null && !MetadataFetcher.isRole(role)) {
            return unusable("ALIBABA_CLOUD_ECS_METADATA is not a valid role name");
        }
        boolean version1Allowed = version1 && !environment.isTrue("ALIBABA_CLOUD_IMDSV1_DISABLED");
        return new RefreshingSource(
                new MetadataFetcher(
                        endpoint, role, version1Allowed, optional, timeout, environment),
                environment.time(),
                environment.random());
    }

    private static CredentialsSource unusable(String reason) {
        return new UnusableSource("ecsRole", reason);
    }
}
