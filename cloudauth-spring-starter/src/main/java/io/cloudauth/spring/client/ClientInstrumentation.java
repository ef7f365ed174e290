package io.cloudauth.spring.client;

import io.cloudauth.CloudAuthClient;
import java.util.concurrent.Executor;

/** What stands around a client to see its calls begin and end. Safe to share between threads. */
public interface ClientInstrumentation {

    /** What runs the calls of a client's async twin, in place of {@code executor}. */
    Executor executor(Executor executor);

    /**
     * A client that does what {@code client} does, and is seen doing it.
     *
     * @param name its name under {@code cloudauth.clients}, or {@code default}
     */
    CloudAuthClient client(String name, CloudAuthClient client);
}
