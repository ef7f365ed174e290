package io.cloudauth.cli.command;

import io.cloudauth.cli.output.Prompt;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The values of {@code --credentials}: sources of credentials. The command line is never one. */
enum CredentialsChoice {
    /** The default credentials chain of the library. */
    AUTO,
    /** Environment variables. */
    ENVIRONMENT,
    /** A profile in a credentials file. */
    PROFILE,
    /** The RAM role of an ECS instance. */
    ECS,
    /** A RAM role that is assumed with an OIDC token. */
    OIDC,
    /** The credentials URI in the environment variables. */
    URI,
    /** Typed at the terminal. */
    PROMPT;

    CredentialsProvider provider(Shell shell, @Nullable Path file, @Nullable String profile) {
        return switch (this) {
            case AUTO -> CredentialsProviders.defaultChain();
            case ENVIRONMENT -> CredentialsProviders.environment();
            case PROFILE -> profile(file, profile);
            case ECS -> CredentialsProviders.ecsRole();
            case OIDC -> CredentialsProviders.oidcRole();
            case URI -> CredentialsProviders.uri();
            case PROMPT -> prompted(shell);
        };
    }

    private static CredentialsProvider profile(@Nullable Path file, @Nullable String name) {
        if (name != null && name.isBlank()) {
            throw new UsageException("usage.value", "--profile");
        }
        if (file != null) {
            return CredentialsProviders.profile(file, name == null ? "default" : name);
        }
        return name == null ? CredentialsProviders.profile() : CredentialsProviders.profile(name);
    }

    private static CredentialsProvider prompted(Shell shell) {
        Prompt prompt = shell.prompt().orElseThrow(() -> new UsageException("usage.terminal"));
        String id = prompt.ask(shell.text("ask.key")).orElseThrow(DeclinedException::new);
        String secret =
                prompt.askHidden(shell.text("ask.secret")).orElseThrow(DeclinedException::new);
        String token =
                prompt.askHidden(shell.text("ask.session")).orElseThrow(DeclinedException::new);
        try {
            return token.isEmpty()
                    ? CredentialsProviders.accessKey(id, secret)
                    : CredentialsProviders.session(id, secret, token);
        } catch (IllegalArgumentException e) {
            throw new UsageException("usage.key");
        }
    }
}
