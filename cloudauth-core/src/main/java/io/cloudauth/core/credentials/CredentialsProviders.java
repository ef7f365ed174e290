package io.cloudauth.core.credentials;

import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import io.cloudauth.core.internal.credentials.AliyunSdkProvider;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.credentials.VariablesSource;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import java.util.function.Consumer;

/**
 * The ready-made sources of credentials. Each provider is safe to share between threads and
 * clients; none prints a secret.
 *
 * <p>A provider is one method, so a lambda is one as well: {@code () -> Credentials.session(id,
 * secret, token, expiresAt)}.
 */
public final class CredentialsProviders {
    private CredentialsProviders() {}

    /**
     * A lasting AccessKey of a RAM user. A main account's key works too, but can do everything to
     * everything: do not use it.
     */
    public static CredentialsProvider accessKey(String accessKeyId, String accessKeySecret) {
        return new FixedSource(Credentials.of(accessKeyId, accessKeySecret));
    }

    /**
     * Session credentials that somebody else fetched from STS. Once they end, every call fails:
     * nothing here refreshes them.
     */
    public static CredentialsProvider session(
            String accessKeyId, String accessKeySecret, String securityToken) {
        return new FixedSource(Credentials.session(accessKeyId, accessKeySecret, securityToken));
    }

    /**
     * The environment variables {@code ALIBABA_CLOUD_ACCESS_KEY_ID}, {@code
     * ALIBABA_CLOUD_ACCESS_KEY_SECRET} and, for session credentials, {@code
     * ALIBABA_CLOUD_SECURITY_TOKEN}. A missing one is told by its name when a call needs it, not
     * before.
     */
    public static CredentialsProvider environment() {
        return VariablesSource.environment(Surroundings.ofProcess());
    }

    /**
     * The system properties {@code alibabacloud.accessKeyId}, {@code alibabacloud.accessKeySecret}
     * and, for session credentials, {@code alibabacloud.sessionToken}; read at each call.
     */
    public static CredentialsProvider systemProperties() {
        return VariablesSource.systemProperties(Surroundings.ofProcess());
    }

    /**
     * Sessions of a role, by STS AssumeRole: the way to call with the least power. Fetched at the
     * first call, kept, and fetched anew in the background before they end; threads share one
     * fetch, and a session is used until it really ends even if STS is down. Nothing is held open
     * between two fetches, so there is nothing to close.
     *
     * @param role names the role, and with whose credentials to take it on
     * @throws IllegalArgumentException if the role is missing or a setting is out of range
     */
    public static CredentialsProvider assumeRole(Consumer<AssumeRoleBuilder> role) {
        AssumeRoleBuilder builder = new AssumeRoleBuilder();
        role.accept(builder);
        return builder.build();
    }

    /**
     * A provider that a program has for the vendor's {@code aliyun-java-sdk-core} already. It is
     * asked at each call, one thread at a time, since that SDK does not tell when its credentials
     * end; what it throws is told by its class alone.
     */
    public static CredentialsProvider aliyunSdk(AlibabaCloudCredentialsProvider provider) {
        return CredentialsSource.of(new AliyunSdkProvider(provider));
    }
}
