package io.cloudauth.spring.client;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.credentials.AssumeRoleBuilder;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.credentials.OidcRoleBuilder;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.credentials.Secret;
import io.cloudauth.spring.properties.CredentialsProperties;
import io.cloudauth.spring.properties.ProviderKind;
import io.cloudauth.spring.properties.SourceProperties;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The credentials settings of one client, which create its credentials provider. The provider
 * resolves credentials at the first call, so an application can start without credentials.
 *
 * @param prefix the prefix of the property names, such as {@code cloudauth.credentials}
 * @param credentials the properties
 * @param http applies the client's proxy and TLS settings to calls of STS
 */
record CredentialsSettings(
        String prefix, CredentialsProperties credentials, Consumer<HttpOptions.Builder> http) {

    /**
     * Creates the provider. Returns null if a property is invalid; {@code violations} then contains
     * the reason.
     */
    @Nullable CredentialsProvider provider(Violations violations) {
        ProviderKind kind =
                credentials.provider() == null ? ProviderKind.AUTO : credentials.provider();
        return switch (kind) {
            case AUTO ->
                    hasPartOfAccessKey()
                            ? accessKey(violations)
                            : create(violations, "", CredentialsProviders::defaultChain);
            case STATIC -> accessKey(violations);
            case ENVIRONMENT -> create(violations, "", CredentialsProviders::environment);
            case PROFILE -> profile(violations);
            case ASSUME_ROLE -> assumedRole(violations);
            case OIDC ->
                    create(
                            violations,
                            "",
                            () -> CredentialsProviders.oidcRole(role -> oidc(role, violations)));
            case ECS_ROLE ->
                    create(
                            violations,
                            "",
                            () ->
                                    CredentialsProviders.ecsRole(
                                            role ->
                                                    violations.apply(
                                                            prefix + ".ecs-role-name",
                                                            credentials.ecsRoleName(),
                                                            role::roleName)));
            case URI -> {
                String uri = credentials.uri();
                yield uri == null
                        ? create(violations, "", CredentialsProviders::uri)
                        : create(violations, ".uri", () -> CredentialsProviders.uri(uri));
            }
        };
    }

    private boolean hasPartOfAccessKey() {
        return credentials.accessKeyId() != null
                || credentials.accessKeySecret() != null
                || credentials.securityToken() != null;
    }

    private static @Nullable String reveal(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }

    private @Nullable CredentialsProvider accessKey(Violations violations) {
        String id = credentials.accessKeyId();
        String secret = reveal(credentials.accessKeySecret());
        require(violations, ".access-key-id", id);
        require(violations, ".access-key-secret", secret);
        if (id == null || secret == null) {
            return null;
        }
        String token = reveal(credentials.securityToken());
        return token == null
                ? create(violations, "", () -> CredentialsProviders.accessKey(id, secret))
                : create(violations, "", () -> CredentialsProviders.session(id, secret, token));
    }

    private @Nullable CredentialsProvider profile(Violations violations) {
        String name = credentials.profile();
        String file = credentials.profileFile();
        if (name == null && file == null) {
            return create(violations, "", CredentialsProviders::profile);
        }
        require(violations, ".profile", name);
        if (name == null) {
            return null;
        }
        return file == null
                ? create(violations, ".profile", () -> CredentialsProviders.profile(name))
                : create(
                        violations,
                        ".profile-file",
                        () -> CredentialsProviders.profile(Path.of(file), name));
    }

    private @Nullable CredentialsProvider assumedRole(Violations violations) {
        SourceProperties source = credentials.source();
        if (source != null && source.provider() == ProviderKind.ASSUME_ROLE) {
            violations.add(prefix + ".source.provider", "must not be assume-role");
            return null;
        }
        CredentialsProvider sourceProvider =
                source == null
                        ? create(violations, "", CredentialsProviders::defaultChain)
                        : new CredentialsSettings(
                                        prefix + ".source",
                                        source.asCredentials(credentials.stsEndpoint()),
                                        http)
                                .provider(violations);
        require(violations, ".role-arn", credentials.roleArn());
        if (credentials.roleArn() == null || sourceProvider == null) {
            return null;
        }
        return create(
                violations,
                "",
                () ->
                        CredentialsProviders.assumeRole(
                                role -> assume(role, sourceProvider, violations)));
    }

    private void assume(
            AssumeRoleBuilder role, CredentialsProvider sourceProvider, Violations violations) {
        role.source(sourceProvider).http(http);
        violations.apply(prefix + ".role-arn", credentials.roleArn(), role::roleArn);
        violations.apply(
                prefix + ".role-session-name", credentials.roleSessionName(), role::sessionName);
        violations.apply(prefix + ".external-id", credentials.externalId(), role::externalId);
        violations.apply(prefix + ".policy", credentials.policy(), role::policy);
        violations.apply(prefix + ".duration", credentials.duration(), role::duration);
        violations.apply(prefix + ".sts-endpoint", credentials.stsEndpoint(), role::endpoint);
    }

    private void oidc(OidcRoleBuilder role, Violations violations) {
        role.http(http);
        violations.apply(prefix + ".role-arn", credentials.roleArn(), role::roleArn);
        violations.apply(
                prefix + ".role-session-name", credentials.roleSessionName(), role::sessionName);
        violations.apply(
                prefix + ".oidc-provider-arn", credentials.oidcProviderArn(), role::providerArn);
        violations.apply(
                prefix + ".oidc-token-file",
                credentials.oidcTokenFile(),
                file -> role.tokenFile(Path.of(file)));
        violations.apply(prefix + ".policy", credentials.policy(), role::policy);
        violations.apply(prefix + ".duration", credentials.duration(), role::duration);
        violations.apply(prefix + ".sts-endpoint", credentials.stsEndpoint(), role::endpoint);
    }

    private void require(Violations violations, String property, @Nullable String value) {
        if (value == null) {
            violations.add(prefix + property, "must not be empty");
        }
    }

    /**
     * Creates a provider. Reports an exception as a violation of {@code property}, unless the
     * factory has already reported a violation of another property.
     */
    private @Nullable CredentialsProvider create(
            Violations violations, String property, Supplier<CredentialsProvider> factory) {
        CredentialsProvider[] created = new CredentialsProvider[1];
        int countBefore = violations.count();
        Violations ofFactory = new Violations();
        ofFactory.capture(prefix + property, () -> created[0] = factory.get());
        if (violations.count() == countBefore) {
            violations.addAll(ofFactory);
        }
        return created[0];
    }
}
