package io.cloudauth.spring.properties;

import io.cloudauth.credentials.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Whose credentials take on the role of {@code provider: assume-role}.
 *
 * @param provider Which source the role is taken on with: any but assume-role.
 * @param accessKeyId AccessKey ID of a RAM user, or of a session.
 * @param accessKeySecret Secret of the AccessKey. Keep it out of files that are committed.
 * @param securityToken Security token, with the AccessKey of a session.
 * @param profile Profile of the vendor's configuration files that is read; not set, the current
 *     one.
 * @param profileFile File that the profile is read from, ini or the config.json of the vendor's
 *     command line; not set, those in the user's home. Only together with profile.
 * @param roleArn Role that the OIDC token takes on first.
 * @param roleSessionName What that first role's session is called in the account's audit log.
 * @param oidcProviderArn OIDC identity provider.
 * @param oidcTokenFile File with the OIDC token.
 * @param ecsRoleName RAM role of the ECS instance; not set, it is discovered.
 * @param uri Address that answers with credentials.
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

    /**
     * The same as credentials of their own.
     *
     * @param stsEndpoint where STS is, for a source that asks it
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

    /** Shows which source it is, and nothing of what it holds. */
    @Override
    public String toString() {
        return "SourceProperties[provider=" + provider + ", ***]";
    }
}
