package io.cloudauth.spring.client;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.credentials.AssumeRoleBuilder;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.credentials.OidcRoleBuilder;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.spring.properties.CredentialsProperties;
import io.cloudauth.spring.properties.ProviderKind;
import io.cloudauth.spring.properties.SourceProperties;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the provider that the properties describe. None is asked before a call needs credentials:
 * an application starts without them.
 *
 * @param prefix what the properties' names begin with, such as {@code cloudauth.credentials}
 * @param http proxy and TLS of the client, which hold on the way to STS as well
 */
record CredentialsSettings(
        String prefix, CredentialsProperties credentials, Consumer<HttpOptions.Builder> http) {

    /** Null where something is wrong with them, which {@code violations} then hold. */
    @Nullable CredentialsProvider provider(Violations violations) {
        ProviderKind kind =
                credentials.provider() == null ? ProviderKind.AUTO : credentials.provider();
        return switch (kind) {
            case AUTO ->
                    hasKeys()
                            ? keys(violations)
                            : made(violations, "", CredentialsProviders::defaultChain);
            case STATIC -> keys(violations);
            case ENVIRONMENT -> made(violations, "", CredentialsProviders::environment);
            case PROFILE -> profile(violations);
            case ASSUME_ROLE -> assumedRole(violations);
            case OIDC ->
                    made(
                            violations,
                            "",
                            () -> CredentialsProviders.oidcRole(role -> oidc(role, violations)));
            case ECS_ROLE ->
                    made(
                            violations,
                            "",
                            () ->
                                    CredentialsProviders.ecsRole(
                                            role ->
                                                    violations.put(
                                                            prefix + ".ecs-role-name",
                                                            credentials.ecsRoleName(),
                                                            role::roleName)));
            case URI -> {
                String uri = credentials.uri();
                yield uri == null
                        ? made(violations, "", CredentialsProviders::uri)
                        : made(violations, ".uri", () -> CredentialsProviders.uri(uri));
            }
        };
    }

    private boolean hasKeys() {
        return credentials.accessKeyId() != null
                || credentials.accessKeySecret() != null
                || credentials.securityToken() != null;
    }

    private @Nullable CredentialsProvider keys(Violations violations) {
        String id = credentials.accessKeyId();
        String secret =
                credentials.accessKeySecret() == null
                        ? null
                        : credentials.accessKeySecret().reveal();
        boolean hasId = given(violations, ".access-key-id", id);
        boolean hasSecret = given(violations, ".access-key-secret", secret);
        if (!hasId || !hasSecret || id == null || secret == null) {
            return null;
        }
        if (credentials.securityToken() == null) {
            return made(violations, "", () -> CredentialsProviders.accessKey(id, secret));
        }
        String token = credentials.securityToken().reveal();
        return given(violations, ".security-token", token)
                ? made(violations, "", () -> CredentialsProviders.session(id, secret, token))
                : null;
    }

    private @Nullable CredentialsProvider profile(Violations violations) {
        String name = credentials.profile();
        String file = credentials.profileFile();
        if (name == null && file == null) {
            return made(violations, "", CredentialsProviders::profile);
        }
        boolean hasName = given(violations, ".profile", name);
        boolean hasFile = file == null || given(violations, ".profile-file", file);
        if (!hasName || !hasFile || name == null) {
            return null;
        }
        return file == null
                ? made(violations, ".profile", () -> CredentialsProviders.profile(name))
                : made(
                        violations,
                        ".profile-file",
                        () -> CredentialsProviders.profile(Path.of(file), name));
    }

    private @Nullable CredentialsProvider assumedRole(Violations violations) {
        SourceProperties source = credentials.source();
        if (source != null && source.provider() == ProviderKind.ASSUME_ROLE) {
            violations.add(prefix + ".source.provider", "must be any other than assume-role");
            return null;
        }
        CredentialsProvider signing =
                source == null
                        ? made(violations, "", CredentialsProviders::defaultChain)
                        : new CredentialsSettings(
                                        prefix + ".source",
                                        source.asCredentials(credentials.stsEndpoint()),
                                        http)
                                .provider(violations);
        if (!given(violations, ".role-arn", credentials.roleArn()) || signing == null) {
            return null;
        }
        return made(
                violations,
                "",
                () -> CredentialsProviders.assumeRole(role -> assume(role, signing, violations)));
    }

    private void assume(
            AssumeRoleBuilder role, CredentialsProvider signing, Violations violations) {
        role.source(signing).http(http);
        violations.put(prefix + ".role-arn", credentials.roleArn(), role::roleArn);
        violations.put(
                prefix + ".role-session-name", credentials.roleSessionName(), role::sessionName);
        violations.put(prefix + ".external-id", credentials.externalId(), role::externalId);
        violations.put(prefix + ".policy", credentials.policy(), role::policy);
        violations.put(prefix + ".duration", credentials.duration(), role::duration);
        violations.put(prefix + ".sts-endpoint", credentials.stsEndpoint(), role::endpoint);
    }

    private void oidc(OidcRoleBuilder role, Violations violations) {
        role.http(http);
        violations.put(prefix + ".role-arn", credentials.roleArn(), role::roleArn);
        violations.put(
                prefix + ".role-session-name", credentials.roleSessionName(), role::sessionName);
        violations.put(
                prefix + ".oidc-provider-arn", credentials.oidcProviderArn(), role::providerArn);
        violations.put(
                prefix + ".oidc-token-file",
                credentials.oidcTokenFile(),
                file -> role.tokenFile(Path.of(file)));
        violations.put(prefix + ".policy", credentials.policy(), role::policy);
        violations.put(prefix + ".duration", credentials.duration(), role::duration);
        violations.put(prefix + ".sts-endpoint", credentials.stsEndpoint(), role::endpoint);
    }

    private boolean given(Violations violations, String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            violations.add(prefix + property, "must not be empty");
            return false;
        }
        return true;
    }

    /** What the making refuses is told of this property, unless it was told of another already. */
    private @Nullable CredentialsProvider made(
            Violations violations, String property, Supplier<CredentialsProvider> making) {
        CredentialsProvider[] made = new CredentialsProvider[1];
        int before = violations.count();
        Violations ofMaking = new Violations();
        ofMaking.guard(prefix + property, () -> made[0] = making.get());
        if (violations.count() == before) {
            violations.addAll(ofMaking);
        }
        return made[0];
    }
}
