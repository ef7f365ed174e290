package io.cloudauth.core.credentials;

import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.credentials.remote.EcsRole;
import io.cloudauth.credentials.CredentialsProvider;

/**
 * How to ask an ECS instance for the credentials of its RAM role. Nothing is required. Not safe to
 * share between threads.
 */
public final class EcsRoleBuilder {
    private final EcsRole role = new EcsRole();

    EcsRoleBuilder() {}

    /**
     * The role's name. Default: {@code ALIBABA_CLOUD_ECS_METADATA}, else what the metadata service
     * says.
     *
     * @throws IllegalArgumentException unless it is 1 to 128 letters, digits and {@code . @ _ -}
     */
    public EcsRoleBuilder roleName(String roleName) {
        role.name(roleName);
        return this;
    }

    /**
     * Goes on without a token (version 1 of the metadata service) where the service refuses to give
     * one. Any program on the machine that can be made to fetch a link could then read the role's
     * credentials, so only for old instances. {@code ALIBABA_CLOUD_IMDSV1_DISABLED=true} forbids it
     * all the same. Default: a token is needed.
     */
    public EcsRoleBuilder allowVersion1() {
        role.allowVersion1();
        return this;
    }

    /**
     * Where the metadata service is: for tests. Plain {@code http:} is taken for a loopback literal
     * and the metadata address alone. Default: {@code http://100.100.100.200}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public EcsRoleBuilder endpoint(String endpoint) {
        role.endpoint(endpoint);
        return this;
    }

    CredentialsProvider build() {
        return role.source(Surroundings.ofProcess());
    }

    /** Shows nothing of the role. */
    @Override
    public String toString() {
        return "EcsRoleBuilder";
    }
}
