package io.cloudauth.core.credentials;

import io.cloudauth.core.internal.credentials.EnvironmentSource;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;

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
        return new EnvironmentSource(System.getenv());
    }
}
