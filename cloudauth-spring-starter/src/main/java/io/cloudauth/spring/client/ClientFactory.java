package io.cloudauth.spring.client;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.spring.CloudAuthBuilderCustomizer;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import io.cloudauth.spring.properties.ClientProperties;
import io.cloudauth.spring.properties.CloudAuthProperties;
import io.cloudauth.spring.properties.HttpProperties;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes clients of the properties and of what else the application has. Safe to share between
 * threads.
 */
public final class ClientFactory {
    private static final String PREFIX = "cloudauth";
    private static final int USUAL_CONNECTIONS = 64;

    private final CloudAuthProperties properties;
    private final ClientParts parts;

    /** A factory over these; it opens nothing and asks nobody for credentials. */
    public ClientFactory(CloudAuthProperties properties, ClientParts parts) {
        this.properties = properties;
        this.parts = parts;
    }

    /** The builder of the unnamed client. */
    public CloudAuth.Builder builder() {
        return builder(
                CloudAuthBuilderCustomizer.DEFAULT_CLIENT, PREFIX, properties.client(), null);
    }

    /** A named client. */
    public CloudAuthClient client(String name) {
        String prefix = PREFIX + ".clients." + name;
        ClientProperties client = properties.client(name);
        Violations violations = new Violations();
        CredentialsProvider own =
                new ClientSettings(prefix, client, parts.bundles()).credentials(violations);
        violations.refuse();
        return builder(name, prefix, client, own).build();
    }

    private CloudAuth.Builder builder(
            String name,
            String prefix,
            ClientProperties client,
            @Nullable CredentialsProvider ownCredentials) {
        CloudAuth.Builder builder = CloudAuth.builder();
        Violations violations = new Violations();
        new ClientSettings(prefix, client, parts.bundles()).applyTo(builder, violations);
        violations.refuse();
        builder.credentials(ownCredentials == null ? parts.credentials() : ownCredentials);
        connect(builder);
        parts.listeners().forEach(builder::listener);
        if (parts.submissionLog() != null) {
            builder.submissionLog(parts.submissionLog());
        }
        AsyncThreads threads = AsyncThreads.of(parts.environment(), connections(client.http()));
        builder.executor(threads.calls(), threads.waits());
        parts.customizers().forEach(customizer -> customizer.customize(name, builder));
        return builder;
    }

    /**
     * Details that somebody gave go before the properties, so that no test calls what is billed.
     */
    private void connect(CloudAuth.Builder builder) {
        CloudAuthConnectionDetails details = parts.details();
        if (details == null) {
            return;
        }
        String endpoint = details.getEndpoint();
        if (endpoint != null) {
            builder.endpoint(endpoint);
        }
        CredentialsProvider credentials = details.getCredentialsProvider();
        if (credentials != null) {
            builder.credentials(credentials);
        }
    }

    private static int connections(@Nullable HttpProperties http) {
        return http == null
                ? USUAL_CONNECTIONS
                : Objects.requireNonNullElse(http.maxConnections(), USUAL_CONNECTIONS);
    }
}
