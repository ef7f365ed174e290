package io.cloudauth.spring.client;

import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.spring.properties.CredentialsProperties;
import io.cloudauth.spring.properties.ProviderKind;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the provider that the properties describe. None is asked before a call needs credentials:
 * an application starts without them.
 *
 * @param prefix what the properties' names begin with, such as {@code cloudauth.credentials}
 */
record CredentialsSettings(String prefix, CredentialsProperties credentials) {

    /** Null where something is wrong with them, which {@code violations} then hold. */
    @Nullable CredentialsProvider provider(Violations violations) {
        ProviderKind kind =
                credentials.provider() == null ? ProviderKind.AUTO : credentials.provider();
        return switch (kind) {
            case AUTO ->
                    hasKeys()
                            ? keys(violations)
                            : made(violations, CredentialsProviders::environment);
            case STATIC -> keys(violations);
            case ENVIRONMENT -> made(violations, CredentialsProviders::environment);
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
            return made(violations, () -> CredentialsProviders.accessKey(id, secret));
        }
        String token = credentials.securityToken().reveal();
        return given(violations, ".security-token", token)
                ? made(violations, () -> CredentialsProviders.session(id, secret, token))
                : null;
    }

    private boolean given(Violations violations, String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            violations.add(prefix + property, "must not be empty");
            return false;
        }
        return true;
    }

    private @Nullable CredentialsProvider made(
            Violations violations, Supplier<CredentialsProvider> making) {
        CredentialsProvider[] made = new CredentialsProvider[1];
        violations.guard(prefix, () -> made[0] = making.get());
        return made[0];
    }
}
