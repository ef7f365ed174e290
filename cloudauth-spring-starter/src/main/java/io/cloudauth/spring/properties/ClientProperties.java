package io.cloudauth.spring.properties;

import io.cloudauth.core.config.SignatureVersion;
import org.jspecify.annotations.Nullable;

/**
 * What can be set for one client.
 *
 * @param region region whose public endpoint is called
 * @param endpoint where the service is
 * @param bizType the scene, for requests that name none
 * @param signature how requests are signed
 * @param credentials where the AccessKey comes from; null for a named client without its own
 * @param timeouts how long a call may take
 * @param retry how often a call tries again
 * @param http connections, proxy and TLS
 */
public record ClientProperties(
        @Nullable String region,
        @Nullable String endpoint,
        @Nullable String bizType,
        @Nullable SignatureVersion signature,
        @Nullable CredentialsProperties credentials,
        @Nullable TimeoutProperties timeouts,
        @Nullable RetryProperties retry,
        @Nullable HttpProperties http) {

    /** Region and endpoint are one choice: who makes it inherits neither. */
    ClientProperties completedBy(ClientProperties base) {
        boolean ownPlace = region != null || endpoint != null;
        return new ClientProperties(
                ownPlace ? region : base.region,
                ownPlace ? endpoint : base.endpoint,
                Inherited.or(bizType, base.bizType),
                Inherited.or(signature, base.signature),
                credentials,
                timeouts == null ? base.timeouts : timeouts.completedBy(base.timeouts),
                retry == null ? base.retry : retry.completedBy(base.retry),
                http == null ? base.http : http.completedBy(base.http));
    }
}
