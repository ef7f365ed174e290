package io.cloudauth.spring.properties;

import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.model.Scheme;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one client. A property that is null is not set.
 *
 * @param region Region whose public endpoint the client calls: cn-hangzhou, cn-shanghai or
 *     cn-beijing. Must not be set together with endpoint.
 * @param endpoint Endpoint of the service, https://host[:port].
 * @param standbyEndpoint Standby endpoint of the financial-grade product, https://host[:port].
 * @param bizType Default scene (BizType) of requests that name none.
 * @param scheme Scheme that was chosen for biz-type in the vendor's console.
 * @param sceneId Scene (SceneId) of the financial-grade product for requests that name none.
 * @param scenes Scene of each solution of the financial-grade product, by its ProductCode.
 * @param account Label of the account, which keeps the submissions of several accounts apart in one
 *     submission log. It is not sent. Default: the name of a client with credentials of its own,
 *     otherwise the label of the unnamed client.
 * @param signature Signature version of the requests.
 * @param ossRegion Region of the OSS bucket that local images are uploaded to.
 * @param credentials Source of the AccessKey; null for a named client without credentials of its
 *     own.
 * @param timeouts Timeouts of a call.
 * @param retry Retries of a call.
 * @param http Connections, proxy and TLS.
 */
public record ClientProperties(
        @Nullable String region,
        @Nullable String endpoint,
        @Nullable String standbyEndpoint,
        @Nullable String bizType,
        @Nullable Scheme scheme,
        @Nullable Long sceneId,
        @Nullable Map<String, Long> scenes,
        @Nullable String account,
        @Nullable SignatureVersion signature,
        @Nullable String ossRegion,
        @Nullable CredentialsProperties credentials,
        @Nullable TimeoutProperties timeouts,
        @Nullable RetryProperties retry,
        @Nullable HttpProperties http) {

    /** Creates the properties. An empty text counts as not set. */
    public ClientProperties {
        region = EmptyText.toNull(region);
        endpoint = EmptyText.toNull(endpoint);
        standbyEndpoint = EmptyText.toNull(standbyEndpoint);
        bizType = EmptyText.toNull(bizType);
        account = EmptyText.toNull(account);
        ossRegion = EmptyText.toNull(ossRegion);
    }

    /**
     * Returns these properties, with those of {@code base} where a property is not set.
     *
     * <p>A client that sets region or endpoint inherits neither of them, nor standby-endpoint. A
     * client that sets biz-type does not inherit the scheme. A client that sets scene-id does not
     * inherit scenes. A client with credentials does not inherit the account: without an account,
     * its name is its label. Credentials are never inherited here.
     */
    ClientProperties withDefaultsFrom(ClientProperties base) {
        boolean hasOwnEndpoint = region != null || endpoint != null;
        return new ClientProperties(
                hasOwnEndpoint ? region : base.region,
                hasOwnEndpoint ? endpoint : base.endpoint,
                Inherited.or(standbyEndpoint, hasOwnEndpoint ? null : base.standbyEndpoint),
                Inherited.or(bizType, base.bizType),
                Inherited.or(scheme, bizType == null ? base.scheme : null),
                Inherited.or(sceneId, base.sceneId),
                Inherited.or(scenes, sceneId == null ? base.scenes : null),
                Inherited.or(account, credentials == null ? base.account : null),
                Inherited.or(signature, base.signature),
                Inherited.or(ossRegion, base.ossRegion),
                credentials,
                timeouts == null ? base.timeouts : timeouts.withDefaultsFrom(base.timeouts),
                retry == null ? base.retry : retry.withDefaultsFrom(base.retry),
                http == null ? base.http : http.withDefaultsFrom(base.http));
    }
}
