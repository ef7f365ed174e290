package io.cloudauth.core.credentials;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.credentials.remote.OidcOrigin;
import io.cloudauth.core.internal.credentials.remote.Role;
import io.cloudauth.credentials.CredentialsProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which role to take on by STS AssumeRoleWithOIDC, and with whose token. Nothing is required where
 * the environment says it, as it does in pods with RRSA. Not safe to share between threads.
 *
 * <p>Every setter throws {@link IllegalArgumentException} for what STS would refuse, by a message
 * that does not repeat it.
 */
public final class OidcRoleBuilder {
    private final Role role = new Role();
    private transient @Nullable String providerArn;
    private transient @Nullable String tokenFile;

    OidcRoleBuilder() {}

    /**
     * The role, such as {@code acs:ram::1234567890123456:role/kyc}. Default: {@code
     * ALIBABA_CLOUD_ROLE_ARN}.
     */
    public OidcRoleBuilder roleArn(String roleArn) {
        role.arn(roleArn);
        return this;
    }

    /**
     * The identity provider, as the RAM console shows its ARN. Default: {@code
     * ALIBABA_CLOUD_OIDC_PROVIDER_ARN}.
     */
    public OidcRoleBuilder providerArn(String providerArn) {
        if (providerArn.isBlank()) {
            throw new IllegalArgumentException("providerArn must not be blank");
        }
        this.providerArn = providerArn;
        return this;
    }

    /**
     * The file that holds the token, which is read for each fetch: whoever issues tokens replaces
     * them there. Default: {@code ALIBABA_CLOUD_OIDC_TOKEN_FILE}.
     */
    public OidcRoleBuilder tokenFile(Path tokenFile) {
        this.tokenFile = tokenFile.toString();
        return this;
    }

    /**
     * What the session is called in the audit log of the account: 2 to 64 letters, digits and
     * {@code . @ _ -}. Default: {@code ALIBABA_CLOUD_ROLE_SESSION_NAME}, else {@code cloudauth}.
     */
    public OidcRoleBuilder sessionName(String sessionName) {
        role.sessionName(sessionName);
        return this;
    }

    /**
     * How long a session lasts, in whole seconds: 900 seconds to 12 hours, and no longer than the
     * role's own maximum, which STS checks. Default: 1 hour.
     */
    public OidcRoleBuilder duration(Duration duration) {
        role.duration(duration);
        return this;
    }

    /**
     * A RAM policy in JSON that narrows what the session may do: it has what both the role and this
     * policy allow. Default: none.
     */
    public OidcRoleBuilder policy(String policy) {
        role.policy(policy);
        return this;
    }

    /**
     * Where STS is; see {@link AssumeRoleBuilder#endpoint(String)}. Default: {@code
     * https://sts.aliyuncs.com}, or the region that {@code ALIBABA_CLOUD_STS_REGION} names.
     */
    public OidcRoleBuilder endpoint(String endpoint) {
        role.endpoint(endpoint);
        return this;
    }

    /** Proxy and TLS on the way to STS. Defaults: no proxy, the platform's trust. */
    public OidcRoleBuilder http(Consumer<HttpOptions.Builder> http) {
        HttpOptions.Builder builder = HttpOptions.builder();
        http.accept(builder);
        role.http(builder.build());
        return this;
    }

    CredentialsProvider build() {
        return OidcOrigin.source(role, providerArn, tokenFile, Surroundings.ofProcess());
    }

    /** Shows nothing of the role. */
    @Override
    public String toString() {
        return "OidcRoleBuilder";
    }
}
