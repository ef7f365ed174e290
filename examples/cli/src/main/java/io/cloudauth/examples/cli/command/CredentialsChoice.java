package io.cloudauth.examples.cli.command;

import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.examples.cli.output.Prompt;
import io.cloudauth.examples.cli.output.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the AccessKey comes from; never from the command line. */
enum CredentialsChoice {
    /** The default chain of the library. */
    AUTO,
    /** Environment variables. */
    ENVIRONMENT,
    /** A profile in a file. */
    PROFILE,
    /** The role of an ECS instance. */
    ECS,
    /** A role by an OIDC token. */
    OIDC,
    /** A credentials URI in the environment. */
    URI,
    /** Typed in. */
    PROMPT;

    CredentialsProvider provider(Shell shell, @Nullable Path file, @Nullable String profile) {
        return switch (this) {
            case AUTO -> CredentialsProviders.defaultChain();
            case ENVIRONMENT -> CredentialsProviders.environment();
            case PROFILE -> profile(file, profile);
            case ECS -> CredentialsProviders.ecsRole();
            case OIDC -> CredentialsProviders.oidcRole();
            case URI -> CredentialsProviders.uri();
            case PROMPT -> asked(shell);
        };
    }

    private static CredentialsProvider profile(@Nullable Path file, @Nullable String profile) {
        if (file == null && profile == null) {
            return CredentialsProviders.profile();
        }
        String name = profile == null ? "default" : profile;
        return CredentialsProviders.profile(file == null ? usualFile() : file, name);
    }

    private static Path usualFile() {
        Path home = Path.of(System.getProperty("user.home", ""));
        List<Path> usual =
                List.of(
                        home.resolve(".aliyun/config.json"),
                        home.resolve(".alibabacloud/credentials.ini"),
                        home.resolve(".alibabacloud/credentials"));
        return usual.stream().filter(Files::exists).findFirst().orElse(usual.get(0));
    }

    private static CredentialsProvider asked(Shell shell) {
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
