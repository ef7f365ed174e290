package io.cloudauth.spring.properties;

import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.model.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * What can be set for one client.
 *
 * @param region region whose public endpoint is called
 * @param endpoint where the service is
 * @param bizType the scene, for requests that name none
 * @param scheme the scheme that was chosen for the scene
 * @param signature how requests are signed
 * @param ossRegion region of the bucket that local images are uploaded to
 * @param credentials where the AccessKey comes from; null for a named client without its own
 * @param timeouts how long a call may take
 * @param retry how often a call tries again
 * @param http connections, proxy and TLS
 */
public record ClientProperties(
        @Nullable String region,
        @Nullable String endpoint,
        @Nullable String bizType,
        @Nullable Scheme scheme,
        @Nullable SignatureVersion signature,
        @Nullable String ossRegion,
        @Nullable CredentialsProperties credentials,
        @Nullable TimeoutProperties timeouts,
        @Nullable RetryProperties retry,
        @Nullable HttpProperties http) {

    /**
     * Region and endpoint are one choice: who makes it inherits neither. A scheme belongs to its
     * scene: who has a scene of its own inherits none.
     */
    ClientProperties completedBy(ClientProperties base) {
        boolean ownPlace = region != null || endpoint != null;
        return new ClientProperties(
                ownPlace ? region : base.region,
                ownPlace ? endpoint : base.endpoint,
                Inherited.or(bizType, base.bizType),
                Inherited.or(scheme, bizType == null ? base.scheme : null),
                Inherited.or(signature, base.signature),
                Inherited.or(ossRegion, base.ossRegion),
                credentials,
                timeouts == null ? base.timeouts : timeouts.completedBy(base.timeouts),
                retry == null ? base.retry : retry.completedBy(base.retry),
                http == null ? base.http : http.completedBy(base.http));
    }
}
