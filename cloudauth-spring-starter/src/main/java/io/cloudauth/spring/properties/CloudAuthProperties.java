package io.cloudauth.spring.properties;

import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.model.Scheme;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All that can be set. What is null was not set: the core's default holds.
 *
 * @param enabled Whether clients are configured at all.
 * @param region Region whose public endpoint is called: cn-hangzhou (the one global endpoint),
 *     cn-shanghai or cn-beijing. Not together with an endpoint.
 * @param endpoint Where the service is: https://host[:port]; plain http for a loopback address
 *     alone.
 * @param bizType Scene (BizType), as saved in the vendor's console, for requests that name none.
 * @param scheme Scheme that was chosen in the console for biz-type: a request that it cannot take
 *     is refused before it is sent. Only together with biz-type.
 * @param signature How requests are signed.
 * @param ossRegion Region of the bucket that local images are uploaded to, where the bucket's
 *     endpoint does not tell it.
 * @param credentials where the AccessKey comes from
 * @param timeouts how long a call may take
 * @param retry how often a call tries again where that is safe
 * @param http connections, proxy and TLS
 * @param submissionLog where submissions are written down before they are sent
 * @param observation metrics and traces
 * @param health what the health endpoint says
 * @param clients Further clients by name, for several tenants, scenes or accounts. Each has region,
 *     endpoint, biz-type, scheme, signature, oss-region, credentials, timeouts, retry and http of
 *     its own; what it does not set is that of the unnamed client.
 * @param emulator a service on loopback in place of the real one
 */
@ConfigurationProperties("cloudauth")
public record CloudAuthProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String region,
        @Nullable String endpoint,
        @Nullable String bizType,
        @Nullable Scheme scheme,
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

    /** Keeps a copy of the clients. */
    public CloudAuthProperties {
        clients = Map.copyOf(clients);
    }

    /** What concerns the unnamed client. */
    public ClientProperties client() {
        return new ClientProperties(
                region,
                endpoint,
                bizType,
                scheme,
                signature,
                ossRegion,
                credentials,
                timeouts,
                retry,
                http);
    }

    /**
     * What concerns a named client: its own, completed by that of the unnamed one. Its credentials
     * are null where it has none of its own.
     *
     * @throws IllegalArgumentException if there is no client of this name
     */
    public ClientProperties client(String name) {
        ClientProperties own = clients.get(name);
        if (own == null) {
            throw new IllegalArgumentException("cloudauth.clients has no client of this name");
        }
        return own.completedBy(client());
    }
}
