package io.cloudauth.core.credentials;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.remote.AssumeRoleFetcher;
import io.cloudauth.core.internal.credentials.remote.Role;
import io.cloudauth.credentials.CredentialsProvider;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A builder for a provider that assumes a RAM role by STS AssumeRole. Only {@link #roleArn} is
 * required. Not safe to share between threads.
 *
 * <p>Every setter throws {@link IllegalArgumentException} for a value that STS would reject. The
 * message does not quote the value.
 */
public final class AssumeRoleBuilder {
    private final Role role = new Role();
    private @Nullable CredentialsProvider source;

    AssumeRoleBuilder() {}

    /**
     * Sets the role. Required.
     *
     * @param roleArn the role's ARN as the RAM console shows it, such as {@code
     *     acs:ram::1234567890123456:role/kyc}
     * @return this builder
     * @throws IllegalArgumentException if the text is not the ARN of a role
     */
    public AssumeRoleBuilder roleArn(String roleArn) {
        role.arn(roleArn);
        return this;
    }

    /**
     * Sets the name of the session in the audit log of the account. Default: {@code cloudauth}.
     *
     * @param sessionName 2 to 64 letters, digits and {@code . @ _ -}
     * @return this builder
     * @throws IllegalArgumentException if the name is invalid
     */
    public AssumeRoleBuilder sessionName(String sessionName) {
        role.sessionName(sessionName);
        return this;
    }

    /**
     * Sets how long a session is valid. Default: 1 hour. A new session is fetched in the background
     * when about a fifth of this time is left.
     *
     * @param duration 900 seconds to 12 hours, in whole seconds; STS also checks that it is no
     *     longer than the role's own maximum
     * @return this builder
     * @throws IllegalArgumentException outside that range
     */
    public AssumeRoleBuilder duration(Duration duration) {
        role.duration(duration);
        return this;
    }

    /**
     * Sets a RAM policy that restricts the session. The session has only the permissions that both
     * the role and this policy grant. Default: none.
     *
     * @param policy the policy in JSON
     * @return this builder
     * @throws IllegalArgumentException if the policy is blank
     */
    public AssumeRoleBuilder policy(String policy) {
        role.policy(policy);
        return this;
    }

    /**
     * Sets the external ID that the role's trust policy requires. Default: none.
     *
     * @param externalId the external ID
     * @return this builder
     * @throws IllegalArgumentException if the ID is blank
     */
    public AssumeRoleBuilder externalId(String externalId) {
        role.externalId(externalId);
        return this;
    }

    /**
     * Sets the provider of the credentials that assume the role. Default: {@link
     * CredentialsProviders#defaultChain()}.
     *
     * @param source any provider, which may itself be the provider of a role
     * @return this builder
     */
    public AssumeRoleBuilder source(CredentialsProvider source) {
        this.source = source;
        return this;
    }

    /**
     * Sets the endpoint of STS. Default: {@code https://sts.aliyuncs.com}, or the STS of the region
     * in {@code ALIBABA_CLOUD_STS_REGION}. If {@code ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED} is {@code
     * true}, that region's VPC endpoint is used.
     *
     * @param endpoint {@code https://host}, such as the regional {@code
     *     https://sts.cn-hangzhou.aliyuncs.com} or, inside a VPC, {@code
     *     https://sts-vpc.cn-hangzhou.aliyuncs.com}; plain {@code http:} is allowed only for a
     *     loopback literal
     * @return this builder
     * @throws IllegalArgumentException if the endpoint is invalid
     */
    public AssumeRoleBuilder endpoint(String endpoint) {
        role.endpoint(endpoint);
        return this;
    }

    /**
     * Sets proxy and TLS for requests to STS. Defaults: no proxy, the trust store of the JDK.
     *
     * @param http sets the options
     * @return this builder
     * @throws IllegalArgumentException if an option is invalid
     */
    public AssumeRoleBuilder http(Consumer<HttpOptions.Builder> http) {
        HttpOptions.Builder builder = HttpOptions.builder();
        http.accept(builder);
        role.http(builder.build());
        return this;
    }

    CredentialsProvider build() {
        if (!role.hasArn()) {
            throw new IllegalArgumentException("roleArn is required");
        }
        CredentialsProvider signing = source == null ? CredentialsProviders.defaultChain() : source;
        return AssumeRoleFetcher.source(
                role, CredentialsSource.of(signing), Environment.ofProcess());
    }

    /** Shows no setting of the role. */
    @Override
    public String toString() {
        return "AssumeRoleBuilder";
    }
}
