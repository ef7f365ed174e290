package io.cloudauth.core;

import static io.cloudauth.core.ConnectionFaults.act;
import static io.cloudauth.core.FaultRow.Letter.F;
import static io.cloudauth.core.FaultRow.Letter.U;
import static io.cloudauth.core.FaultRow.row;

import io.cloudauth.core.FaultRow.Counted;
import io.cloudauth.core.FaultRow.Staging;
import io.cloudauth.core.Scene.Way;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.model.BizId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What ends a call from the caller's side: interrupt, close, deadline, budget, credentials. */
final class CallerFaults {
    private static final String INTERRUPTED = "cancelled, INTERRUPTED";
    private static final String CLOSED = "cancelled, CLOSED";
    private static final String CANCELLED = "CancellationException";
    private static final String THROTTLED = "Throttling (THROTTLED), HTTP 503";

    private CallerFaults() {}

    static Stream<FaultRow> rows() {
        return Stream.of(ended(), notAllowedToRetry()).flatMap(rows -> rows);
    }

    private static Stream<FaultRow> ended() {
        return Stream.of(
                row(
                                "interrupted before the call",
                                F,
                                F,
                                INTERRUPTED,
                                before(CallerFaults::interrupt))
                        .seenAs(Counted.NOTHING),
                row(
                                "interrupted before sending",
                                F,
                                F,
                                INTERRUPTED,
                                inHandshake(CallerFaults::interrupt))
                        .over(Way.TLS)
                        .seenAs(Counted.NOTHING),
                row(
                        "interrupted after sending",
                        F,
                        U,
                        INTERRUPTED,
                        afterSending(CallerFaults::interrupt)),
                row(
                        "interrupted in an answer",
                        F,
                        U,
                        INTERRUPTED,
                        inAnswer(CallerFaults::interrupt)),
                row(
                                "interrupted while waiting to retry",
                                F,
                                F,
                                INTERRUPTED,
                                waiting(CallerFaults::interrupt))
                        .over(Way.PLAIN),
                row(
                                "interrupted while credentials are fetched",
                                F,
                                F,
                                INTERRUPTED,
                                fetching(CallerFaults::interrupt))
                        .over(Way.PLAIN)
                        .seenAs(Counted.NOTHING),
                row(
                                "closed while credentials are fetched",
                                F,
                                F,
                                CLOSED,
                                fetching(Scene::closeClient))
                        .over(Way.PLAIN)
                        .seenAs(Counted.NOTHING),
                row("closed before the call", F, F, CLOSED, before(Scene::closeClient))
                        .seenAs(Counted.NOTHING),
                row("closed before sending", F, F, CLOSED, inHandshake(Scene::closeClient))
                        .over(Way.TLS)
                        .seenAs(Counted.NOTHING),
                row("closed after sending", F, U, CLOSED, afterSending(Scene::closeClient)),
                row("closed in an answer", F, U, CLOSED, inAnswer(Scene::closeClient)),
                row("closed while waiting to retry", F, F, CLOSED, waiting(Scene::closeClient))
                        .over(Way.PLAIN));
    }

    static Stream<FaultRow> cancelled() {
        return Stream.of(
                row("future cancelled before sending", F, F, CANCELLED, inHandshake(Scene::cancel))
                        .over(Way.TLS)
                        .seenAs(Counted.NOTHING),
                row(
                                "future cancelled while credentials are fetched",
                                F,
                                F,
                                CANCELLED,
                                fetching(Scene::cancel))
                        .over(Way.PLAIN)
                        .seenAs(Counted.NOTHING),
                row("future cancelled after sending", F, U, CANCELLED, afterSending(Scene::cancel)),
                row("future cancelled in an answer", F, U, CANCELLED, inAnswer(Scene::cancel)),
                row(
                                "future cancelled while waiting to retry",
                                F,
                                F,
                                CANCELLED,
                                waiting(Scene::cancel))
                        .over(Way.PLAIN));
    }

    private static Stream<FaultRow> notAllowedToRetry() {
        return Stream.of(
                row("total deadline reached by the next wait", F, F, THROTTLED, throttled(60))
                        .over(Way.PLAIN)
                        .retryable(),
                row("retry budget empty", F, F, THROTTLED, spent()).over(Way.PLAIN).retryable(),
                row("credentials source down, none valid", F, F, "no credentials", noCredentials())
                        .over(Way.PLAIN)
                        .seenAs(Counted.NOTHING));
    }

    private static void interrupt(Scene scene) {
        scene.caller().interrupt();
    }

    private static Staging before(Consumer<Scene> event) {
        return (scene, times) -> scene.before(event);
    }

    private static Staging afterSending(Consumer<Scene> event) {
        return (scene, times) -> scene.script(during(scene, event, ""), times);
    }

    private static Staging inAnswer(Consumer<Scene> event) {
        return (scene, times) ->
                scene.script(
                        during(scene, event, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"),
                        times);
    }

    private static Staging inHandshake(Consumer<Scene> event) {
        return (scene, times) ->
                scene.script(during(scene, event, "").at(Act.Moment.ACCEPTED), times);
    }

    private static Act during(Scene scene, Consumer<Scene> event, String said) {
        return visit -> {
            if (!said.isEmpty()) {
                visit.write(said);
            }
            scene.mark();
            event.accept(scene);
            visit.hold();
        };
    }

    private static Staging waiting(Consumer<Scene> event) {
        return (scene, times) -> {
            scene.script(Acts.answer(503, ErrorCodeFaults.json("Throttling")), times);
            scene.time()
                    .whenWaiting(
                            () -> {
                                scene.mark();
                                event.accept(scene);
                            });
        };
    }

    private static Staging throttled(int retryAfterSeconds) {
        return act(
                Acts.answer(
                        503,
                        "Retry-After: " + retryAfterSeconds + "\r\n",
                        ErrorCodeFaults.json("Throttling")));
    }

    /** 55 calls, each tried three times, have taken every token. */
    private static Staging spent() {
        return (scene, times) -> {
            Act throttling = Acts.answer(503, ErrorCodeFaults.json("Throttling"));
            scene.script(throttling, 1_000);
            scene.before(
                    s -> {
                        for (int i = 0; i < 55; i++) {
                            try {
                                s.client().describeVerifyResult(BizId.of("earlier"));
                            } catch (ServiceException e) {
                                s.time().advance(Duration.ofSeconds(1));
                            }
                        }
                        s.server().heal();
                        s.script(throttling, times);
                    });
        };
    }

    /** A source that never answers. */
    private static Staging fetching(Consumer<Scene> event) {
        return (scene, times) -> {
            scene.timeouts(t -> t.total(Duration.ofHours(1))); // far longer than the test's own
            scene.client(
                    c ->
                            c.credentials(
                                    () -> {
                                        scene.mark();
                                        event.accept(scene);
                                        throw neverAnswers();
                                    }));
        };
    }

    private static CredentialsException neverAnswers() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // nobody waits any more
        }
        return CredentialsException.of("vault", "was left");
    }

    private static Staging noCredentials() {
        return (scene, times) ->
                scene.client(
                        c ->
                                c.credentials(
                                        () -> {
                                            throw CredentialsException.of("vault", "is down");
                                        }));
    }
}
