package io.cloudauth.core.internal.http;

import static io.cloudauth.core.internal.http.Wired.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.fault.FullBacklog;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wherever an exchange is, an interrupt, close() and the deadline end it, and it says whether
 * something was sent.
 */
@Timeout(60)
@SuppressWarnings("try") // close() is what is tested
class AbortTest {
    /** Far longer than the test's own limit: what ends earlier was ended. */
    private static final Duration FOREVER = Duration.ofHours(1);

    private static final Set<Place> WITHOUT_TLS =
            EnumSet.of(
                    Place.POOL,
                    Place.NAME,
                    Place.CONNECT,
                    Place.WRITE,
                    Place.WAIT,
                    Place.DRIPPING_HEAD,
                    Place.DRIPPING_BODY);

    enum Place {
        POOL(Phase.POOL),
        NAME(Phase.NAME),
        CONNECT(Phase.CONNECT),
        SILENT_HANDSHAKE(Phase.TLS),
        DRIPPING_HANDSHAKE(Phase.TLS),
        WRITE(Phase.SEND),
        WAIT(Phase.RECEIVE),
        DRIPPING_HEAD(Phase.RECEIVE),
        DRIPPING_BODY(Phase.RECEIVE);

        private final Phase phase;

        Place(Phase phase) {
            this.phase = phase;
        }
    }

    static Stream<Arguments> places() {
        return Stream.of(Wired.values())
                .flatMap(
                        wired ->
                                Arrays.stream(Place.values())
                                        .filter(
                                                place ->
                                                        wired == Wired.TLS
                                                                || WITHOUT_TLS.contains(place))
                                        .map(place -> Arguments.of(wired, place)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("places")
    void anInterruptEndsItAndStaysSet(Wired wired, Place place) throws Exception {
        try (Stage stage = new Stage(wired, place)) {
            Background<HttpResponse> call = stage.callWithin(FOREVER);
            stage.awaitPhase();
            call.interrupt();
            assertThat(call.failure().fault())
                    .isEqualTo(
                            place.phase.mayHaveArrived()
                                    ? Fault.INTERRUPTED_AFTER_SENDING
                                    : Fault.INTERRUPTED_BEFORE_SENDING);
            assertThat(call.wasInterruptedAtEnd()).isTrue();
            stage.assertNothingLeft();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("places")
    void closeEndsIt(Wired wired, Place place) throws Exception {
        try (Stage stage = new Stage(wired, place)) {
            Background<HttpResponse> call = stage.callWithin(FOREVER);
            stage.awaitPhase();
            stage.transport.close();
            assertThat(call.failure().fault())
                    .isEqualTo(
                            place.phase.mayHaveArrived()
                                    ? Fault.CLOSED_AFTER_SENDING
                                    : Fault.CLOSED_BEFORE_SENDING);
            assertThat(call.wasInterruptedAtEnd()).isFalse();
            stage.assertNothingLeft();
        }
    }

    /** Closing frees the place that the call waits for. The call must not take it. */
    @RepeatedTest(50)
    void aCallThatWaitsForAConnectionSendsNothingAfterClose() throws Exception {
        try (Stage stage = new Stage(Wired.PLAIN, Place.POOL)) {
            Background<HttpResponse> call = stage.callWithin(FOREVER);
            stage.awaitPhase();
            stage.transport.close();
            assertThat(call.failure().fault()).isEqualTo(Fault.CLOSED_BEFORE_SENDING);
            stage.assertNothingLeft();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("places")
    void theDeadlineEndsIt(Wired wired, Place place) throws Exception {
        try (Stage stage = new Stage(wired, place)) {
            Background<HttpResponse> call = stage.callWithin(Duration.ofMillis(400));
            assertThat(call.failure().fault())
                    .isEqualTo(
                            place.phase.mayHaveArrived()
                                    ? Fault.DEADLINE_WHILE_WAITING
                                    : Fault.DEADLINE_BEFORE_SENDING);
            assertThat(call.wasInterruptedAtEnd()).isFalse();
            stage.assertNothingLeft();
        }
    }

    @Test
    void aHandshakeThatDripsMeetsTheConnectTimeout() throws Exception {
        for (Place place : EnumSet.of(Place.SILENT_HANDSHAKE, Place.DRIPPING_HANDSHAKE)) {
            try (Stage stage = new Stage(Wired.TLS, place)) {
                HttpCall call =
                        Wired.call(
                                stage.uri, HttpBody.none(), Wired.SHORT, FOREVER, FOREVER, false);
                assertThat(FaultsTest.failure(stage.transport, call).fault())
                        .isEqualTo(Fault.CONNECT_TIMEOUT);
                stage.assertNothingLeft();
            }
        }
    }

    @Test
    void aThreadThatComesInterruptedSendsNothing() {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = Wired.PLAIN.transport()) {
            Thread.currentThread().interrupt();
            AttemptFailure failure =
                    catchThrowableOfType(
                            AttemptFailure.class,
                            () -> transport.exchange(Wired.call(server.uri())));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.fault()).isEqualTo(Fault.INTERRUPTED_BEFORE_SENDING);
            assertThat(server.accepted()).isZero();
        }
    }

    @Test
    void afterCloseNothingIsSent() {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = Wired.PLAIN.transport()) {
            assertThat(transport.closed().getCount()).isEqualTo(1);
            transport.close();
            transport.close();
            assertThat(transport.closed().getCount()).isZero();
            assertThat(FaultsTest.failure(transport, Wired.call(server.uri())).fault())
                    .isEqualTo(Fault.CLOSED_BEFORE_SENDING);
            assertThat(server.accepted()).isZero();
        }
    }

    @Test
    void aDeadlineThatHasPassedSendsNothing() {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = Wired.PLAIN.transport()) {
            HttpCall late =
                    Wired.call(server.uri(), HttpBody.none(), LONG, LONG, Duration.ZERO, false);
            assertThat(FaultsTest.failure(transport, late).fault())
                    .isEqualTo(Fault.DEADLINE_BEFORE_SENDING);
            assertThat(server.accepted()).isZero();
        }
    }

    /** Everything that a call needs to get stuck at one place. */
    private static final class Stage implements AutoCloseable {
        private final CountDownLatch over = new CountDownLatch(1);
        private final Place place;
        private final FaultServer server;
        private final FullBacklog full = new FullBacklog();
        private final HttpTransport transport;
        private final URI uri;
        private final @Nullable Background<HttpResponse> holder;

        Stage(Wired wired, Place place) throws Exception {
            this.place = place;
            this.server = wired.server();
            HttpOptions options = wired.options().maxConnections(1).acquireTimeout(FOREVER).build();
            this.transport =
                    new HttpTransport(
                            options,
                            Time.system(),
                            host -> {
                                try {
                                    over.await();
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                                throw new java.net.UnknownHostException();
                            });
            String scheme = wired == Wired.TLS ? "https" : "http";
            this.uri =
                    switch (place) {
                        case NAME -> URI.create(scheme + "://slow.example/");
                        case CONNECT -> URI.create(scheme + "://127.0.0.1:" + full.port() + "/");
                        default -> server.uri();
                    };
            server.usually(
                    switch (place) {
                        case DRIPPING_HEAD -> Acts::drippingHead;
                        case DRIPPING_BODY -> Acts::drippingBody;
                        default -> Acts::silence;
                    });
            if (place == Place.WRITE) {
                server.then(Acts.neverRead());
            } else if (place == Place.SILENT_HANDSHAKE) {
                server.then(Acts.silentHandshake());
            } else if (place == Place.DRIPPING_HANDSHAKE) {
                server.then(Acts.drippingHandshake());
            }
            holder =
                    place == Place.POOL
                            ? Background.run(() -> transport.exchange(Wired.call(uri)))
                            : null;
            if (holder != null) {
                server.awaitBegun(1);
            }
        }

        Background<HttpResponse> callWithin(Duration total) {
            HttpBody body = place == Place.WRITE ? Wired.endless() : HttpBody.none();
            HttpCall call =
                    new HttpCall(
                                    "POST",
                                    uri,
                                    java.util.List.of(),
                                    body,
                                    FOREVER,
                                    FOREVER,
                                    Deadline.in(total, Time.system()))
                            .allowingPlain();
            return Background.run(() -> transport.exchange(call));
        }

        /** Until the call is where it will get stuck. */
        void awaitPhase() throws InterruptedException {
            if (place.phase == Phase.RECEIVE) {
                server.awaitBegun(1);
            }
            while (!transport.phases().contains(place.phase)
                    || (place == Place.POOL && transport.connections().waiting() == 0)) {
                Thread.onSpinWait();
            }
        }

        void assertNothingLeft() throws InterruptedException {
            if (holder != null) {
                holder.interrupt();
                holder.failure();
            }
            assertThat(transport.connections().leased()).isZero();
            assertThat(transport.connections().available()).isZero();
            assertThat(transport.phases()).isEmpty();
        }

        @Override
        public void close() throws Exception {
            over.countDown();
            transport.close();
            server.close();
            full.close();
        }
    }
}
