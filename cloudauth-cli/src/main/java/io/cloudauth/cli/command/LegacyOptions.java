package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.model.Scheme;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command of the legacy product: the scene and its scheme. */
final class LegacyOptions {

    @Option(names = "--biz-type", paramLabel = "<scene>")
    private @Nullable String bizType;

    @Option(names = "--scheme", paramLabel = "<scheme>")
    private @Nullable Scheme scheme;

    Optional<String> bizType(Shell shell) {
        return bizType != null ? Optional.of(bizType) : shell.variable("CLOUDAUTH_BIZ_TYPE");
    }

    Optional<Scheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    /**
     * Returns a new client with the scene. The caller must close it.
     *
     * @throws UsageException if no scene is given, or an option is not valid
     */
    CloudAuthClient client(ClientOptions client, Shell shell) {
        return builder(client, shell).build();
    }

    /**
     * Returns a builder of a client with the scene.
     *
     * @throws UsageException if no scene is given, or an option is not valid
     */
    CloudAuth.Builder builder(ClientOptions client, Shell shell) {
        String scene = bizType(shell).orElseThrow(() -> new UsageException("usage.bizType"));
        CloudAuth.Builder builder = client.builder(shell);
        return scheme == null ? builder.bizType(scene) : builder.bizType(scene, scheme);
    }
}
