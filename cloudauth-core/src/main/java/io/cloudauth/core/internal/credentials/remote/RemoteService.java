package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.internal.credentials.Surroundings;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.http.HttpTransport;
import io.cloudauth.core.internal.retry.Attempts;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A service that is asked for credentials now and then. Each conversation has connections of its
 * own and closes them: minutes to hours lie between two. Safe to share between threads.
 */
final class RemoteService {
    private final transient HttpOptions http;
    private final Duration connect;
    private final Duration response;
    private final Attempts attempts;
    private final Time time;

    private RemoteService(
            HttpOptions http,
            Duration connect,
            Duration response,
            int maxAttempts,
            Surroundings surroundings) {
        this.http = http;
        this.connect = connect;
        this.response = response;
        this.time = surroundings.time();
        this.attempts =
                new Attempts(
                        RetryOptions.builder().maxAttempts(maxAttempts).build(),
                        surroundings.random(),
                        time,
                        new CountDownLatch(1));
    }

    /** A service of the internet, with the limits that a client has by default. */
    static RemoteService distant(HttpOptions http, Surroundings surroundings) {
        return new RemoteService(
                http, Duration.ofSeconds(2), Duration.ofSeconds(10), 3, surroundings);
    }

    /** A service of the machine itself: it answers within a second or is not there. */
    static RemoteService near(int maxAttempts, Surroundings surroundings) {
        Duration second = Duration.ofSeconds(1);
        HttpOptions http = HttpOptions.builder().build();
        return new RemoteService(http, second, second, maxAttempts, surroundings);
    }

    /**
     * Talks to the service, again where that may help.
     *
     * @throws GivenUp if it came to nothing
     */
    <T> T ask(Deadline deadline, Conversation<T> conversation) throws GivenUp {
        try (HttpTransport transport = new HttpTransport(http, time)) {
            Line line = new Line(transport, deadline, connect, response);
            return attempts.run(false, deadline, number -> conversation.over(line));
        }
    }

    /** One attempt. */
    @FunctionalInterface
    interface Conversation<T> {
        T over(Line line) throws AttemptFailure;
    }
}
