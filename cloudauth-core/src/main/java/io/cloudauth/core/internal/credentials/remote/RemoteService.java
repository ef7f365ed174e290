package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.http.HttpTransport;
import io.cloudauth.core.internal.retry.Attempts;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A service that returns credentials and is called from time to time. Each call opens connections
 * of its own and closes them, because minutes to hours pass between two calls. Safe to share
 * between threads.
 */
final class RemoteService {
    private final transient HttpOptions http;
    private final Duration connectTimeout;
    private final Duration responseTimeout;
    private final Attempts attempts;
    private final Time time;

    private RemoteService(
            HttpOptions http,
            Duration connectTimeout,
            Duration responseTimeout,
            int maxAttempts,
            Environment environment) {
        this.http = http;
        this.connectTimeout = connectTimeout;
        this.responseTimeout = responseTimeout;
        this.time = environment.time();
        this.attempts =
                new Attempts(
                        RetryOptions.builder().maxAttempts(maxAttempts).build(),
                        environment.random(),
                        time,
                        new CountDownLatch(1));
    }

    /** Returns a service on the internet, with the timeouts that a client has by default. */
    static RemoteService internet(HttpOptions http, Environment environment) {
        return new RemoteService(
                http, Duration.ofSeconds(2), Duration.ofSeconds(10), 3, environment);
    }

    /**
     * Returns a service of the machine itself, which responds within this time or does not exist.
     */
    static RemoteService local(Duration timeout, int maxAttempts, Environment environment) {
        HttpOptions http = HttpOptions.builder().build();
        return new RemoteService(http, timeout, timeout, maxAttempts, environment);
    }

    /**
     * Calls the service, and retries where a retry may help.
     *
     * @throws GivenUp if no attempt succeeded
     */
    <T> T call(Deadline deadline, Attempt<T> attempt) throws GivenUp {
        try (HttpTransport transport = new HttpTransport(http, time)) {
            ServiceConnection connection =
                    new ServiceConnection(transport, deadline, connectTimeout, responseTimeout);
            return attempts.run(false, deadline, number -> attempt.run(connection));
        }
    }

    /** One attempt of a call, which may send several requests. */
    @FunctionalInterface
    interface Attempt<T> {
        T run(ServiceConnection connection) throws AttemptFailure;
    }
}
