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
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A factory that creates clients from the properties and from the application's beans. Safe to
 * share between threads.
 */
public final class ClientFactory {
    private static final String PREFIX = "cloudauth";
    private static final int DEFAULT_MAX_CONNECTIONS = 64;

    private final CloudAuthProperties properties;
    private final ClientParts parts;

    /**
     * Creates a factory. This opens no connection and resolves no credentials.
     *
     * @param properties the properties of all clients
     * @param parts the beans that all clients use
     */
    public ClientFactory(CloudAuthProperties properties, ClientParts parts) {
        this.properties = properties;
        this.parts = parts;
    }

    /**
     * Creates a builder of the unnamed client.
     *
     * @return a new builder, with properties and customizers applied
     * @throws InvalidPropertiesException if a property is invalid
     */
    public CloudAuth.Builder builder() {
        return builder(
                CloudAuthBuilderCustomizer.DEFAULT_CLIENT, PREFIX, properties.client(), null);
    }

    /**
     * Creates a named client. The caller must close it.
     *
     * @param name the name under {@code cloudauth.clients}
     * @return a new client at each call
     * @throws IllegalArgumentException if there is no client with this name
     * @throws InvalidPropertiesException if a property is invalid
     */
    public CloudAuthClient client(String name) {
        String prefix = PREFIX + ".clients." + name;
        ClientProperties client = properties.client(name);
        Violations violations = new Violations();
        CredentialsProvider own =
                new ClientSettings(prefix, client, parts.bundles()).credentials(violations);
        violations.throwIfAny();
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
        violations.throwIfAny();
        builder.credentials(ownCredentials == null ? parts.credentials() : ownCredentials);
        applyConnectionDetails(builder);
        String account = account(name, client, ownCredentials);
        if (account != null) {
            builder.account(account);
        }
        parts.listeners().forEach(builder::listener);
        if (parts.submissionLog() != null) {
            builder.submissionLog(parts.submissionLog());
        }
        if (parts.rateLimiter() != null) {
            builder.rateLimiter(parts.rateLimiter());
        }
        builder.executor(AsyncThreads.of(parts.environment(), maxConnections(client.http())));
        parts.customizers().forEach(customizer -> customizer.customize(name, builder));
        return builder;
    }

    /**
     * Returns the account label of a client, or null for none. Clients with the same credentials
     * have the same label. Otherwise the log would permit one submission of an order through each
     * of them, and the account would be charged for each.
     */
    private @Nullable String account(
            String name, ClientProperties client, @Nullable CredentialsProvider ownCredentials) {
        if (client.account() != null || ownCredentials == null) {
            return client.account();
        }
        CloudAuthConnectionDetails details = parts.details();
        return details == null || details.getCredentialsProvider() == null
                ? name
                : properties.account();
    }

    /**
     * Overrides endpoint, credentials and TLS, so that a test does not call the billable service.
     */
    private void applyConnectionDetails(CloudAuth.Builder builder) {
        CloudAuthConnectionDetails details = parts.details();
        if (details == null) {
            return;
        }
        String endpoint = details.getEndpoint();
        if (endpoint != null) {
            builder.endpoint(endpoint).withoutStandbyEndpoint();
        }
        CredentialsProvider credentials = details.getCredentialsProvider();
        if (credentials != null) {
            builder.credentials(credentials);
        }
        SSLContext sslContext = details.getSslContext();
        if (sslContext != null) {
            builder.http(http -> http.sslContext(sslContext));
        }
    }

    private static int maxConnections(@Nullable HttpProperties http) {
        return http == null
                ? DEFAULT_MAX_CONNECTIONS
                : Objects.requireNonNullElse(http.maxConnections(), DEFAULT_MAX_CONNECTIONS);
    }
}
