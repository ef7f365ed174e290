package io.cloudauth.core.credentials;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.credentials.remote.AssumeRoleOrigin;
import io.cloudauth.core.internal.credentials.remote.Role;
import io.cloudauth.credentials.CredentialsProvider;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which role to take on by STS AssumeRole, and with whose credentials. {@link #roleArn} alone is
 * required. Not safe to share between threads.
 *
 * <p>Every setter throws {@link IllegalArgumentException} for what STS would refuse, by a message
 * that does not repeat it.
 */
public final class AssumeRoleBuilder {
    private final Role role = new Role();
    private @Nullable CredentialsProvider source;

    AssumeRoleBuilder() {}

    /**
     * The role, such as {@code acs:ram::1234567890123456:role/kyc}; the RAM console shows it as the
     * role's ARN. Required.
     */
    public AssumeRoleBuilder roleArn(String roleArn) {
        role.arn(roleArn);
        return this;
    }

    /**
     * What the session is called in the audit log of the account: 2 to 64 letters, digits and
     * {@code . @ _ -}. Default: {@code cloudauth}.
     */
    public AssumeRoleBuilder sessionName(String sessionName) {
        role.sessionName(sessionName);
        return this;
    }

    /**
     * How long a session lasts, in whole seconds: 900 seconds to 12 hours, and no longer than the
     * role's own maximum, which STS checks. Default: 1 hour. A new one is fetched in the background
     * a fifth of it before the end.
     */
    public AssumeRoleBuilder duration(Duration duration) {
        role.duration(duration);
        return this;
    }

    /**
     * A RAM policy in JSON that narrows what the session may do: it has what both the role and this
     * policy allow. Default: none.
     */
    public AssumeRoleBuilder policy(String policy) {
        role.policy(policy);
        return this;
    }

    /** The external ID that the role's trust policy asks for. Default: none. */
    public AssumeRoleBuilder externalId(String externalId) {
        role.externalId(externalId);
        return this;
    }

    /**
     * Whose credentials take on the role: any provider, another role's too. Default: {@link
     * CredentialsProviders#defaultChain()}.
     */
    public AssumeRoleBuilder source(CredentialsProvider source) {
        this.source = source;
        return this;
    }

    /**
     * Where STS is: {@code https://host}, such as the regional {@code
     * https://sts.cn-hangzhou.aliyuncs.com} or, from inside a VPC, {@code
     * https://sts-vpc.cn-hangzhou.aliyuncs.com}. Plain {@code http:} is taken for a loopback
     * literal alone. Default: {@code https://sts.aliyuncs.com}, or the STS of the region that
     * {@code ALIBABA_CLOUD_STS_REGION} names, in its VPC where {@code
     * ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED} is {@code true}.
     */
    public AssumeRoleBuilder endpoint(String endpoint) {
        role.endpoint(endpoint);
        return this;
    }

    /** Proxy and TLS on the way to STS. Defaults: no proxy, the platform's trust. */
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
        return AssumeRoleOrigin.source(
                role, CredentialsSource.of(signing), Surroundings.ofProcess());
    }

    /** Shows nothing of the role. */
    @Override
    public String toString() {
        return "AssumeRoleBuilder";
    }
}
