package io.cloudauth.core.credentials;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.remote.OidcFetcher;
import io.cloudauth.core.internal.credentials.remote.Role;
import io.cloudauth.credentials.CredentialsProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A builder for a provider that assumes a RAM role by STS AssumeRoleWithOIDC. No setting is
 * required if environment variables supply it, as in pods with RRSA. Not safe to share between
 * threads.
 *
 * <p>Every setter throws {@link IllegalArgumentException} for a value that STS would reject. The
 * message does not quote the value.
 */
public final class OidcRoleBuilder {
    private final Role role = new Role();
    private transient @Nullable String providerArn;
    private transient @Nullable String tokenFile;

    OidcRoleBuilder() {}

    /**
     * Sets the role. Default: {@code ALIBABA_CLOUD_ROLE_ARN}.
     *
     * @param roleArn the role's ARN, such as {@code acs:ram::1234567890123456:role/kyc}
     * @return this builder
     * @throws IllegalArgumentException if the text is not the ARN of a role
     */
    public OidcRoleBuilder roleArn(String roleArn) {
        role.arn(roleArn);
        return this;
    }

    /**
     * Sets the identity provider. Default: {@code ALIBABA_CLOUD_OIDC_PROVIDER_ARN}.
     *
     * @param providerArn the identity provider's ARN as the RAM console shows it
     * @return this builder
     * @throws IllegalArgumentException if the ARN is blank
     */
    public OidcRoleBuilder providerArn(String providerArn) {
        if (providerArn.isBlank()) {
            throw new IllegalArgumentException("providerArn must not be blank");
        }
        this.providerArn = providerArn;
        return this;
    }

    /**
     * Sets the file that contains the token. Default: {@code ALIBABA_CLOUD_OIDC_TOKEN_FILE}. The
     * file is read for each fetch, because the token in it is replaced from time to time.
     *
     * @param tokenFile the path of the file
     * @return this builder
     */
    public OidcRoleBuilder tokenFile(Path tokenFile) {
        this.tokenFile = tokenFile.toString();
        return this;
    }

    /**
     * Sets the name of the session in the audit log of the account. Default: {@code
     * ALIBABA_CLOUD_ROLE_SESSION_NAME}, otherwise {@code cloudauth}.
     *
     * @param sessionName 2 to 64 letters, digits and {@code . @ _ -}
     * @return this builder
     * @throws IllegalArgumentException if the name is invalid
     */
    public OidcRoleBuilder sessionName(String sessionName) {
        role.sessionName(sessionName);
        return this;
    }

    /**
     * Sets how long a session is valid. Default: 1 hour.
     *
     * @param duration 900 seconds to 12 hours, in whole seconds; STS also checks that it is no
     *     longer than the role's own maximum
     * @return this builder
     * @throws IllegalArgumentException outside that range
     */
    public OidcRoleBuilder duration(Duration duration) {
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
    public OidcRoleBuilder policy(String policy) {
        role.policy(policy);
        return this;
    }

    /**
     * Sets the endpoint of STS. Default: {@code https://sts.aliyuncs.com}, or the STS of the region
     * in {@code ALIBABA_CLOUD_STS_REGION}.
     *
     * @param endpoint see {@link AssumeRoleBuilder#endpoint(String)}
     * @return this builder
     * @throws IllegalArgumentException if the endpoint is invalid
     */
    public OidcRoleBuilder endpoint(String endpoint) {
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
    public OidcRoleBuilder http(Consumer<HttpOptions.Builder> http) {
        HttpOptions.Builder builder = HttpOptions.builder();
        http.accept(builder);
        role.http(builder.build());
        return this;
    }

    CredentialsProvider build() {
        return OidcFetcher.source(role, providerArn, tokenFile, Environment.ofProcess());
    }

    /** Shows no setting of the role. */
    @Override
    public String toString() {
        return "OidcRoleBuilder";
    }
}
