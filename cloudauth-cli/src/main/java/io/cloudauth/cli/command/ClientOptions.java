package io.cloudauth.cli.command;

import io.cloudauth.cli.output.Shell;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.credentials.CredentialsProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that calls the service. */
final class ClientOptions {

    private static final String DEFAULT_ENDPOINT = "https://cloudauth.aliyuncs.com";
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    @Option(names = "--endpoint", paramLabel = "<url>")
    private @Nullable String endpoint;

    @Option(names = "--credentials", paramLabel = "<source>", defaultValue = "auto")
    private CredentialsChoice credentials = CredentialsChoice.AUTO;

    @Option(names = "--profile", paramLabel = "<name>")
    private @Nullable String profile;

    @Option(names = "--profile-file", paramLabel = "<file>")
    private @Nullable Path profileFile;

    @Option(names = "--proxy", paramLabel = "<url>")
    private @Nullable String proxy;

    @Option(names = "--ca-file", paramLabel = "<pem>")
    private @Nullable Path caFile;

    @Option(names = "--timeout", paramLabel = "<time>")
    private @Nullable Duration timeout;

    /** Returns the endpoint as given, without validation, or the default endpoint. */
    String endpoint(Shell shell) {
        return endpoint != null
                ? endpoint
                : shell.variable("CLOUDAUTH_ENDPOINT").orElse(DEFAULT_ENDPOINT);
    }

    /** Returns the time limit of a call. */
    Duration timeout() {
        return timeout == null ? DEFAULT_TIMEOUT : timeout;
    }

    CredentialsChoice credentials() {
        return profile != null || profileFile != null ? CredentialsChoice.PROFILE : credentials;
    }

    CredentialsProvider provider(Shell shell) {
        if (profileFile != null) {
            InputFile.requireReadable(profileFile);
        }
        return credentials().provider(shell, profileFile, profile);
    }

    /**
     * Returns the URL of the proxy. A proxy with a password is only accepted from the environment:
     * every user of the machine can read the command line.
     *
     * @throws UsageException if {@code --proxy} contains a user name or a password
     */
    Optional<String> proxy(Shell shell) {
        if (proxy != null && proxy.contains("@")) {
            throw new UsageException("usage.proxy.password");
        }
        return proxy != null ? Optional.of(proxy) : shell.variable("CLOUDAUTH_PROXY");
    }

    Optional<TrustSettings> trust() {
        return Optional.ofNullable(caFile).map(TrustSettings::withCaFile);
    }

    HttpOptions http(Shell shell) {
        HttpOptions.Builder http = HttpOptions.builder();
        apply(http, shell);
        return http.build();
    }

    void apply(HttpOptions.Builder http, Shell shell) {
        try {
            proxy(shell).ifPresent(http::proxy);
        } catch (IllegalArgumentException e) {
            throw new UsageException("usage.proxy");
        }
        trust().ifPresent(trust -> http.sslContext(trust.sslContext()));
    }

    /**
     * Returns a builder of a client without a scene.
     *
     * @throws UsageException if an option is not valid
     */
    CloudAuth.Builder builder(Shell shell) {
        CloudAuth.Builder builder =
                CloudAuth.builder().credentials(provider(shell)).http(http -> apply(http, shell));
        try {
            builder.endpoint(endpoint(shell));
        } catch (IllegalArgumentException e) {
            throw new UsageException("usage.endpoint");
        }
        return builder.timeouts(limits -> limits.total(timeout()));
    }
}
