package io.cloudauth.spring.properties;

import io.cloudauth.credentials.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * The source of a client's credentials.
 *
 * @param provider Type of the credentials provider. auto uses access-key-id and access-key-secret
 *     if one of them is set, otherwise the default credentials chain. Default: auto.
 * @param accessKeyId AccessKey ID of a RAM user or of a session.
 * @param accessKeySecret AccessKey secret of a RAM user or of a session. Do not commit it to a
 *     repository.
 * @param securityToken Security token of a session. Required for session credentials only.
 * @param profile Name of the profile in the vendor's configuration files. Default: the current
 *     profile.
 * @param profileFile File that contains the profile: an ini file, or a config.json of the vendor's
 *     command-line tool. Default: the files in the user's home directory. Requires profile.
 * @param roleArn ARN of the RAM role to assume, such as acs:ram::1234567890123456:role/kyc.
 *     Required for assume-role. Default for oidc: environment variable ALIBABA_CLOUD_ROLE_ARN.
 * @param roleSessionName Name of the role session in the account's audit log, 2 to 64 characters.
 *     Default: cloudauth. For oidc, environment variable ALIBABA_CLOUD_ROLE_SESSION_NAME has
 *     precedence over this default.
 * @param externalId External ID that the role's trust policy requires.
 * @param policy RAM policy in JSON that further restricts the permissions of the session.
 * @param duration Lifetime of a session, 15 minutes to 12 hours. It must not exceed the maximum of
 *     the role. Default: 1h.
 * @param oidcProviderArn ARN of the OIDC identity provider, such as
 *     acs:ram::1234567890123456:oidc-provider/ack. Default: environment variable
 *     ALIBABA_CLOUD_OIDC_PROVIDER_ARN.
 * @param oidcTokenFile File that contains the OIDC token. Default: environment variable
 *     ALIBABA_CLOUD_OIDC_TOKEN_FILE.
 * @param ecsRoleName RAM role of the ECS instance. Default: environment variable
 *     ALIBABA_CLOUD_ECS_METADATA, otherwise the role that the ECS metadata service reports.
 * @param uri URI that returns session credentials as JSON. Default: environment variable
 *     ALIBABA_CLOUD_CREDENTIALS_URI.
 * @param stsEndpoint Endpoint of STS, https://host. Plain http is accepted for loopback addresses
 *     only. Default: https://sts.aliyuncs.com, or the endpoint of the region that environment
 *     variable ALIBABA_CLOUD_STS_REGION names.
 * @param source Credentials that assume the role of provider assume-role. Default: the default
 *     credentials chain.
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

    private static final CredentialsProperties UNSET =
            new CredentialsProperties(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null);

    /** Creates the properties. An empty text counts as not set. */
    public CredentialsProperties {
        accessKeyId = EmptyText.toNull(accessKeyId);
        accessKeySecret = EmptyText.toNull(accessKeySecret);
        securityToken = EmptyText.toNull(securityToken);
        profile = EmptyText.toNull(profile);
        profileFile = EmptyText.toNull(profileFile);
        roleArn = EmptyText.toNull(roleArn);
        roleSessionName = EmptyText.toNull(roleSessionName);
        externalId = EmptyText.toNull(externalId);
        policy = EmptyText.toNull(policy);
        oidcProviderArn = EmptyText.toNull(oidcProviderArn);
        oidcTokenFile = EmptyText.toNull(oidcTokenFile);
        ecsRoleName = EmptyText.toNull(ecsRoleName);
        uri = EmptyText.toNull(uri);
        stsEndpoint = EmptyText.toNull(stsEndpoint);
        source = SourceProperties.UNSET.equals(source) ? null : source;
    }

    /**
     * Returns whether at least one property is set.
     *
     * @return false if all of them are missing or empty
     */
    public boolean isSet() {
        return !equals(UNSET);
    }

    /** Returns the provider type only; all other values are masked. */
    @Override
    public String toString() {
        return "CredentialsProperties[provider=" + provider + ", ***]";
    }
}
