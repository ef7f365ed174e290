package io.cloudauth.core.credentials;

import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.remote.EcsRole;
import io.cloudauth.credentials.CredentialsProvider;

/**
 * A builder for a provider that uses the RAM role of an ECS instance. No setting is required. Not
 * safe to share between threads.
 */
public final class EcsRoleBuilder {
    private final EcsRole role = new EcsRole();

    EcsRoleBuilder() {}

    /**
     * Sets the name of the role. Default: {@code ALIBABA_CLOUD_ECS_METADATA}, otherwise the name
     * that the metadata service returns.
     *
     * @param roleName 1 to 128 letters, digits and {@code . @ _ -}
     * @return this builder
     * @throws IllegalArgumentException if the name is invalid
     */
    public EcsRoleBuilder roleName(String roleName) {
        role.name(roleName);
        return this;
    }

    /**
     * Allows requests without a token (version 1 of the metadata service) if the service issues no
     * token, or does not respond to the request for one. Default: a token is required.
     *
     * <p>Without a token, any program on the machine that can be made to fetch a link can expose
     * the role's credentials. So allow this only on old instances. {@code
     * ALIBABA_CLOUD_IMDSV1_DISABLED=true} overrides this setting.
     *
     * @return this builder
     */
    public EcsRoleBuilder allowVersion1() {
        role.allowVersion1();
        return this;
    }

    /**
     * Sets the address of the metadata service, for tests. Default: {@code http://100.100.100.200}.
     *
     * @param endpoint an https address; plain {@code http:} is allowed only for a loopback literal
     *     and the metadata address
     * @return this builder
     * @throws IllegalArgumentException if the endpoint is invalid
     */
    public EcsRoleBuilder endpoint(String endpoint) {
        role.endpoint(endpoint);
        return this;
    }

    CredentialsProvider build() {
        return role.source(Environment.ofProcess());
    }

    /** Shows no setting of the role. */
    @Override
    public String toString() {
        return "EcsRoleBuilder";
    }
}
