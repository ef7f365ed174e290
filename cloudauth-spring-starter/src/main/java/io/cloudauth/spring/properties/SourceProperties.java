package io.cloudauth.spring.properties;

import io.cloudauth.credentials.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The credentials that assume the role of {@code provider: assume-role}.
 *
 * @param provider Type of the credentials provider that assumes the role: any type except
 *     assume-role. Default: auto.
 * @param accessKeyId AccessKey ID of a RAM user or of a session.
 * @param accessKeySecret AccessKey secret of a RAM user or of a session. Do not commit it to a
 *     repository.
 * @param securityToken Security token of a session. Required for session credentials only.
 * @param profile Name of the profile in the vendor's configuration files. Default: the current
 *     profile.
 * @param profileFile File that contains the profile: an ini file, or a config.json of the vendor's
 *     command-line tool. Default: the files in the user's home directory. Requires profile.
 * @param roleArn ARN of the RAM role that the OIDC token assumes first. Default: environment
 *     variable ALIBABA_CLOUD_ROLE_ARN.
 * @param roleSessionName Name of the session of that first role in the account's audit log, 2 to 64
 *     characters. Default: environment variable ALIBABA_CLOUD_ROLE_SESSION_NAME, otherwise
 *     cloudauth.
 * @param oidcProviderArn ARN of the OIDC identity provider. Default: environment variable
 *     ALIBABA_CLOUD_OIDC_PROVIDER_ARN.
 * @param oidcTokenFile File that contains the OIDC token. Default: environment variable
 *     ALIBABA_CLOUD_OIDC_TOKEN_FILE.
 * @param ecsRoleName RAM role of the ECS instance. Default: environment variable
 *     ALIBABA_CLOUD_ECS_METADATA, otherwise the role that the ECS metadata service reports.
 * @param uri URI that returns session credentials as JSON. Default: environment variable
 *     ALIBABA_CLOUD_CREDENTIALS_URI.
 */
public record SourceProperties(
        @Nullable ProviderKind provider,
        @Nullable String accessKeyId,
        @Nullable Secret accessKeySecret,
        @Nullable Secret securityToken,
        @Nullable String profile,
        @Nullable String profileFile,
        @Nullable String roleArn,
        @Nullable String roleSessionName,
        @Nullable String oidcProviderArn,
        @Nullable String oidcTokenFile,
        @Nullable String ecsRoleName,
        @Nullable String uri) {

    /** The properties if none is set. */
    static final SourceProperties UNSET =
            new SourceProperties(
                    null, null, null, null, null, null, null, null, null, null, null, null);

    /** Creates the properties. An empty text counts as not set. */
    public SourceProperties {
        accessKeyId = EmptyText.toNull(accessKeyId);
        accessKeySecret = EmptyText.toNull(accessKeySecret);
        securityToken = EmptyText.toNull(securityToken);
        profile = EmptyText.toNull(profile);
        profileFile = EmptyText.toNull(profileFile);
        roleArn = EmptyText.toNull(roleArn);
        roleSessionName = EmptyText.toNull(roleSessionName);
        oidcProviderArn = EmptyText.toNull(oidcProviderArn);
        oidcTokenFile = EmptyText.toNull(oidcTokenFile);
        ecsRoleName = EmptyText.toNull(ecsRoleName);
        uri = EmptyText.toNull(uri);
    }

    /**
     * Returns these properties in the form of {@link CredentialsProperties}.
     *
     * @param stsEndpoint the endpoint of STS, for a source that calls STS; null for the default
     * @return the properties, without a source of their own
     */
    public CredentialsProperties asCredentials(@Nullable String stsEndpoint) {
        return new CredentialsProperties(
                provider,
                accessKeyId,
                accessKeySecret,
                securityToken,
                profile,
                profileFile,
                roleArn,
                roleSessionName,
                null,
                null,
                null,
                oidcProviderArn,
                oidcTokenFile,
                ecsRoleName,
                uri,
                stsEndpoint,
                null);
    }

    /** Returns the provider type only; all other values are masked. */
    @Override
    public String toString() {
        return "SourceProperties[provider=" + provider + ", ***]";
    }
}
