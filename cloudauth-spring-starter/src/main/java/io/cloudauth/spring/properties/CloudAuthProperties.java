package io.cloudauth.spring.properties;

import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.model.Scheme;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The root of the {@code cloudauth.*} properties. A client property that is null is not set, so the
 * core's default applies.
 *
 * @param enabled Whether the starter configures clients. Default: true.
 * @param region Region whose public endpoint the client calls: cn-hangzhou (the global endpoint),
 *     cn-shanghai or cn-beijing. Must not be set together with endpoint.
 * @param endpoint Endpoint of the service, https://host[:port]. Plain http is accepted for loopback
 *     addresses only. Default: https://cloudauth.aliyuncs.com.
 * @param standbyEndpoint Standby endpoint of the financial-grade product, https://host[:port]. The
 *     next attempt of a request goes there after a failure, if that cannot charge twice.
 * @param bizType Default scene (BizType), as saved in the vendor's console, of requests that name
 *     none.
 * @param scheme Scheme that was chosen for biz-type in the vendor's console. A request that does
 *     not fit the scheme fails validation and is not sent. Requires biz-type.
 * @param sceneId Scene (SceneId) of the financial-grade product, a number in the vendor's console,
 *     for requests that name none.
 * @param scenes Scene of each solution of the financial-grade product, by its ProductCode, such as
 *     ID_PRO. It takes precedence over scene-id.
 * @param account Label of the account, which keeps the submissions of several accounts apart in one
 *     submission log: 1 to 64 letters, digits, dots, underscores and hyphens. It is not sent.
 *     Default: none. A named client with credentials of its own has its name as label by default.
 * @param signature Signature version of the requests. Default: rpc-1-0.
 * @param ossRegion Region of the OSS bucket that local images are uploaded to. It is used only if
 *     the host name of the bucket's endpoint does not contain the region. Default: cn-hangzhou.
 * @param credentials Source of the AccessKey.
 * @param timeouts Timeouts of a call.
 * @param retry Retries of a call, where a retry is safe.
 * @param http Connections, proxy and TLS.
 * @param submissionLog Log that records submissions before they are sent.
 * @param observation Metrics and traces.
 * @param health Health indicator.
 * @param clients Additional clients by name, for several tenants, scenes or accounts. Each client
 *     can set region, endpoint, standby-endpoint, biz-type, scheme, scene-id, scenes, account,
 *     signature, oss-region, credentials, timeouts, retry and http. It inherits every other value
 *     from the unnamed client.
 * @param emulator Emulator that replaces the real service.
 */
@ConfigurationProperties("cloudauth")
public record CloudAuthProperties(
        @DefaultValue("true") boolean enabled,
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
        @NestedConfigurationProperty @DefaultValue CredentialsProperties credentials,
        @NestedConfigurationProperty @DefaultValue TimeoutProperties timeouts,
        @NestedConfigurationProperty @DefaultValue RetryProperties retry,
        @NestedConfigurationProperty @DefaultValue HttpProperties http,
        @NestedConfigurationProperty @DefaultValue SubmissionLogProperties submissionLog,
        @NestedConfigurationProperty @DefaultValue ObservationProperties observation,
        @NestedConfigurationProperty @DefaultValue HealthProperties health,
        @DefaultValue Map<String, ClientProperties> clients,
        @NestedConfigurationProperty @DefaultValue EmulatorProperties emulator) {

    /** Creates the properties with a copy of {@code clients}. An empty text counts as not set. */
    public CloudAuthProperties {
        region = EmptyText.toNull(region);
        endpoint = EmptyText.toNull(endpoint);
        standbyEndpoint = EmptyText.toNull(standbyEndpoint);
        bizType = EmptyText.toNull(bizType);
        account = EmptyText.toNull(account);
        ossRegion = EmptyText.toNull(ossRegion);
        clients = Map.copyOf(clients);
    }

    /**
     * Returns the properties of the unnamed client.
     *
     * @return the properties, as they were bound
     */
    public ClientProperties client() {
        return new ClientProperties(
                region,
                endpoint,
                standbyEndpoint,
                bizType,
                scheme,
                sceneId,
                scenes,
                account,
                signature,
                ossRegion,
                credentials,
                timeouts,
                retry,
                http);
    }

    /**
     * Returns the properties of a named client, with those of the unnamed client where the named
     * client sets none. Its credentials are null if it sets none of its own.
     *
     * @param name the name under {@code cloudauth.clients}
     * @return the properties
     * @throws IllegalArgumentException if there is no client with this name
     */
    public ClientProperties client(String name) {
        ClientProperties own = clients.get(name);
        if (own == null) {
            throw new IllegalArgumentException("No client with this name under cloudauth.clients");
        }
        return own.withDefaultsFrom(client());
    }
}
