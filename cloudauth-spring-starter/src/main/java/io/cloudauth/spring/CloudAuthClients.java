package io.cloudauth.spring;

import io.cloudauth.CloudAuthClient;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A registry of the named clients under {@code cloudauth.clients}: one client for each tenant,
 * scene or account. A named client can also be injected by its name:
 *
 * <pre>{@code
 * KycService(@Qualifier("tenant-a") CloudAuthClient cloudAuth) { … }
 * }</pre>
 *
 * <p>The registry creates a client when {@link #client} first returns it. The registry closes the
 * clients when it is closed itself, together with the application context. Safe to share between
 * threads.
 */
public final class CloudAuthClients implements AutoCloseable {
    private final Map<String, Supplier<CloudAuthClient>> factories;
    private final Map<String, CloudAuthClient> clients = new HashMap<>();
    private boolean closed;

    /**
     * Creates a registry.
     *
     * @param factories the factory of each client by the client's name; the registry creates at
     *     most one client with each factory
     */
    public CloudAuthClients(Map<String, ? extends Supplier<CloudAuthClient>> factories) {
        this.factories = Collections.unmodifiableMap(new TreeMap<>(factories));
    }

    /**
     * Returns the names of the clients.
     *
     * @return an unmodifiable set in alphabetical order
     */
    public Set<String> names() {
        return factories.keySet();
    }

    /**
     * Returns the client with this name. Callers must not close it.
     *
     * @param name the name under {@code cloudauth.clients}
     * @return the client, the same one at each call
     * @throws IllegalArgumentException if there is no client with this name; the message lists the
     *     existing names
     * @throws IllegalStateException if the registry is closed
     */
    public CloudAuthClient client(String name) {
        Supplier<CloudAuthClient> factory = factories.get(name);
        if (factory == null) {
            throw new IllegalArgumentException(
                    "No client with this name under cloudauth.clients. Existing names: " + names());
        }
        synchronized (clients) {
            if (closed) {
                throw new IllegalStateException(
                        "The CloudAuthClients registry is closed. Use it only while the"
                                + " application context is open");
            }
            return clients.computeIfAbsent(name, unused -> factory.get());
        }
    }

    /** Closes the registry and every client that it created. */
    @Override
    public void close() {
        List<CloudAuthClient> open;
        synchronized (clients) {
            closed = true;
            open = List.copyOf(clients.values());
            clients.clear();
        }
        open.forEach(CloudAuthClient::close); // outside the lock, because close() may wait
    }

    @Override
    public String toString() {
        return "CloudAuthClients" + names();
    }
}
