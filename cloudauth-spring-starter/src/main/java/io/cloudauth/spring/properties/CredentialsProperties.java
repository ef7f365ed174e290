package io.cloudauth.spring.properties;

import io.cloudauth.credentials.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * Where the AccessKey comes from.
 *
 * @param provider Which source is asked. auto: access-key-id and access-key-secret where they are
 *     set, else the default chain.
 * @param accessKeyId AccessKey ID of a RAM user, or of a session.
 * @param accessKeySecret Secret of the AccessKey. Keep it out of files that are committed.
 * @param securityToken Security token, with the AccessKey of a session.
 * @param profile Profile of the vendor's configuration files that is read; not set, the current
 *     one.
 * @param profileFile File that the profile is read from, ini or the config.json of the vendor's
 *     command line; not set, those in the user's home. Only together with profile.
 * @param roleArn Role to take on, such as acs:ram::1234567890123456:role/kyc.
 * @param roleSessionName What the role's session is called in the account's audit log.
 * @param externalId External ID that the role's trust policy asks for.
 * @param policy RAM policy in JSON that narrows what the session may do.
 * @param duration How long a session lasts: 15 minutes to 12 hours.
 * @param oidcProviderArn OIDC identity provider, such as
 *     acs:ram::1234567890123456:oidc-provider/ack.
 * @param oidcTokenFile File with the OIDC token.
 * @param ecsRoleName RAM role of the ECS instance; not set, it is discovered.
 * @param uri Address that answers with credentials.
 * @param stsEndpoint Where STS is: https://host; plain http for a loopback address alone.
 * @param source whose credentials take on the role
 */
public record CredentialsProperties(
        @Nullable ProviderKind provider,
        @Nullable String accessKeyId,
        @Nullable Secret accessKeySecret,
        @Nullable Secret securityToken,
        @Nullable String profile,
        @Nullable String profileFile,
        @Nullable String roleArn,
        @Nullable String roleSessionName,
        @Nullable String externalId,
        @Nullable String policy,
        @Nullable Duration duration,
        @Nullable String oidcProviderArn,
        @Nullable String oidcTokenFile,
        @Nullable String ecsRoleName,
        @Nullable String uri,
        @Nullable String stsEndpoint,
        @NestedConfigurationProperty @Nullable SourceProperties source) {

    /** Shows which source it is, and nothing of what it holds. */
    @Override
    public String toString() {
        return "CredentialsProperties[provider=" + provider + ", ***]";
    }
}
