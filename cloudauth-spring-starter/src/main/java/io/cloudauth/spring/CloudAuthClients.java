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
 * The clients under {@code cloudauth.clients}, by their names: one for each tenant, scene or
 * account. Each can be injected by its name as well:
 *
 * <pre>{@code
 * KycService(@Qualifier("tenant-a") CloudAuthClient cloudAuth) { … }
 * }</pre>
 *
 * <p>A client is made when it is first asked for, and closed with the registry, which is closed
 * with the application's context. Safe to share between threads.
 */
public final class CloudAuthClients implements AutoCloseable {
    private final Map<String, Supplier<CloudAuthClient>> makers;
    private final Map<String, CloudAuthClient> made = new HashMap<>();
    private boolean closed;

    /**
     * A registry of these.
     *
     * @param makers how each client is made, by its name; each is used once at most
     */
    public CloudAuthClients(Map<String, ? extends Supplier<CloudAuthClient>> makers) {
        this.makers = Collections.unmodifiableMap(new TreeMap<>(makers));
    }

    /** The names, in alphabetical order. Unmodifiable. */
    public Set<String> names() {
        return makers.keySet();
    }

    /**
     * The client of this name, always the same one. It is not the caller's to close.
     *
     * @throws IllegalArgumentException if there is no client of this name; the message tells those
     *     that there are
     * @throws IllegalStateException if the registry is closed
     */
    public CloudAuthClient client(String name) {
        Supplier<CloudAuthClient> maker = makers.get(name);
        if (maker == null) {
            throw new IllegalArgumentException(
                    "cloudauth.clients has no client of this name; it has " + names());
        }
        synchronized (made) {
            if (closed) {
                throw new IllegalStateException("the registry of clients is closed");
            }
            return made.computeIfAbsent(name, unused -> maker.get());
        }
    }

    /** Closes every client that was made. */
    @Override
    public void close() {
        List<CloudAuthClient> open;
        synchronized (made) {
            closed = true;
            open = List.copyOf(made.values());
            made.clear();
        }
        open.forEach(CloudAuthClient::close); // which may wait, and keeps nobody else waiting
    }

    @Override
    public String toString() {
        return "CloudAuthClients" + names();
    }
}
