package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a connection is used again, and when it must not be. */
@Timeout(60)
class ReuseTest {
    private static final String BODY = "{\"RequestId\":\"R\"}";

    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @EnumSource
    void oneConnectionServesCallAfterCall(Wired wired) throws Exception {
        try (FaultServer server = wired.server();
                HttpTransport transport = wired.transport()) {
            for (int i = 0; i < 50; i++) {
                HttpResponse answer = Wired.tied(transport, Wired.call(server.uri()));
                assertThat(answer.reused()).isEqualTo(i > 0);
            }
            server.then(Acts.chunked("{\"a\":", "1}"), Acts.gzip("{\"a\":2}"));
            assertThat(Wired.text(Wired.tied(transport, Wired.call(server.uri()))))
                    .isEqualTo("{\"a\":1}");
            assertThat(Wired.text(Wired.tied(transport, Wired.call(server.uri()))))
                    .isEqualTo("{\"a\":2}");
            assertThat(server.accepted()).isEqualTo(1);
            assertThat(transport.connections().leased()).isZero();
            assertThat(transport.connections().available()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBilledCallIsAloneOnAFreshConnectionAndSaysSo(Wired wired) throws Exception {
        try (FaultServer server = wired.server();
                HttpTransport transport = wired.transport()) {
            Wired.tied(transport, Wired.call(server.uri()));
            for (int i = 0; i < 20; i++) {
                assertThat(Wired.tied(transport, Wired.billed(server.uri())).reused()).isFalse();
            }
            assertThat(server.accepted()).isEqualTo(21);
            assertThat(server.submissions().get(1).header("Connection")).isEqualTo("close");
            assertThat(transport.connections().available())
                    .as("the idle one is left alone")
                    .isEqualTo(1);
            assertThat(Wired.tied(transport, Wired.call(server.uri())).reused()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBilledCallTakesAPermitOfThePool(Wired wired) throws Exception {
        try (FaultServer server = wired.server();
                HttpTransport transport =
                        wired.transport(
                                wired.options().maxConnections(1).acquireTimeout(Wired.SHORT))) {
            Wired.tied(transport, Wired.call(server.uri()));
            assertThat(Wired.tied(transport, Wired.billed(server.uri())).status())
                    .as("in place of the idle one")
                    .isEqualTo(200);
            server.then(Acts.silence());
            Background<HttpResponse> holder =
                    Background.run(() -> transport.exchange(Wired.billed(server.uri())));
            server.awaitBegun(3);
            assertThat(FaultsTest.failure(transport, Wired.billed(server.uri())).fault())
                    .isEqualTo(Fault.POOL_EXHAUSTED);
            holder.interrupt();
            assertThat(holder.failure().fault()).isEqualTo(Fault.INTERRUPTED_AFTER_SENDING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutReuseEveryCallIsAloneOnItsConnection(Wired wired) throws Exception {
        try (FaultServer server = wired.server();
                HttpTransport transport =
                        wired.transport(wired.options().reuseConnections(false))) {
            for (int i = 0; i < 5; i++) {
                assertThat(Wired.tied(transport, Wired.call(server.uri())).reused()).isFalse();
            }
            assertThat(server.accepted()).isEqualTo(5);
            assertThat(server.submissions().get(4).header("Connection")).isEqualTo("close");
            assertThat(transport.connections().available()).isZero();
        }
    }

    @Test
    void aResponseThatNothingTiesToItsRequestEndsItsConnection() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = Wired.PLAIN.transport()) {
            transport.exchange(Wired.call(server.uri()));
            assertThat(transport.connections().available()).isZero();
            transport.exchange(Wired.call(server.uri()), response -> named(response, null));
            assertThat(transport.connections().available()).isZero();
        }
    }

    @Test
    void aRequestIdThatTheConnectionHasBroughtBeforeIsAnotherRequests() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = Wired.PLAIN.transport()) {
            HttpCall call = Wired.call(server.uri());
            for (String requestId : List.of("A", "B", "C")) {
                transport.exchange(call, response -> named(response, requestId));
            }
            for (String second : new String[] {"A", null}) {
                transport.exchange(call, response -> named(response, "E" + second));
                AttemptFailure failure =
                        catchThrowableOfType(
                                AttemptFailure.class,
                                () ->
                                        transport.exchange(
                                                call, response -> named(response, second)));
                assertThat(failure.fault())
                        .isEqualTo(
                                second == null ? Fault.ANSWER_UNREADABLE : Fault.ANSWER_REPEATED);
                assertThat(transport.connections().available()).isZero();
                transport.exchange(call, response -> named(response, "A"));
            }
        }
    }

    @Test
    void aConnectionEndsBeforeItRemembersTooMuch() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = Wired.PLAIN.transport()) {
            for (int i = 0; i < RequestIds.MAX_RESPONSES + 1; i++) {
                assertThat(Wired.tied(transport, Wired.call(server.uri())).reused())
                        .isEqualTo(i % RequestIds.MAX_RESPONSES != 0);
            }
            assertThat(server.accepted()).isEqualTo(2);
        }
    }

    @Test
    void aCallMayAskForAFreshConnectionAndLeavesItToOthers() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = Wired.PLAIN.transport()) {
            Wired.tied(transport, Wired.call(server.uri()));
            HttpCall fresh = Wired.call(server.uri()).onFreshConnection();
            assertThat(Wired.tied(transport, fresh).reused()).isFalse();
            assertThat(Wired.tied(transport, Wired.call(server.uri())).reused()).isTrue();
            assertThat(server.accepted()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatEndsWhileTheGateRecordsCarriesNothing(Wired wired) throws Exception {
        try (FaultServer server = wired.server();
                HttpTransport transport = wired.transport()) {
            server.then(Acts.closeBeforeReading());
            SendingGate slow =
                    new SendingGate() {
                        @Override
                        public void record() {
                            try {
                                server.awaitEnded(1);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        }

                        @Override
                        public void check() {
                            throw new IllegalStateException("must not come so far");
                        }
                    };
            AttemptFailure failure =
                    FaultsTest.failure(transport, Wired.call(server.uri()).alone(slow));
            assertThat(failure.fault()).isEqualTo(Fault.LOST_BEFORE_SENDING);
            assertThat(server.submissions()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGateThatClosesLetsNoByteThrough(Wired wired) throws Exception {
        try (FaultServer server = wired.server();
                HttpTransport transport = wired.transport()) {
            for (boolean atOnce : List.of(true, false)) {
                SendingGate closed =
                        new SendingGate() {
                            @Override
                            public void record() throws AttemptFailure {
                                if (atOnce) {
                                    check();
                                }
                            }

                            @Override
                            public void check() throws AttemptFailure {
                                throw new AttemptFailure(Fault.NOT_RECORDED, (Throwable) null);
                            }
                        };
                HttpCall call = Wired.call(server.uri()).alone(closed);
                assertThat(FaultsTest.failure(transport, call).fault())
                        .isEqualTo(Fault.NOT_RECORDED);
            }
            assertThat(transport.connections().leased()).isZero();
            assertThat(server.begun()).isZero();
        }
    }

    @Test
    void whatTheServerSaysOfItsOwnPatienceIsKept() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = new HttpTransport(HttpOptions.builder().build(), time)) {
            server.then(
                    Acts.answer(200, "Keep-Alive: timeout=5, max=100\r\n", BODY),
                    Acts.answer(200, "Keep-Alive: timeout=5\r\n", BODY),
                    Acts.answer(200, "Connection: close\r\n", BODY));
            Wired.tied(transport, Wired.call(server.uri()));
            time.advance(Duration.ofSeconds(4));
            assertThat(Wired.tied(transport, Wired.call(server.uri())).reused()).isTrue();
            time.advance(Duration.ofSeconds(5));
            assertThat(Wired.tied(transport, Wired.call(server.uri())).reused()).isFalse();
            assertThat(transport.connections().available()).as("after Connection: close").isZero();
        }
    }

    @Test
    void idleConnectionsAreClosedWithoutAFurtherCall() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport =
                        Wired.PLAIN.transport(
                                HttpOptions.builder().idleTimeout(Duration.ofMillis(50)))) {
            Wired.tied(transport, Wired.call(server.uri()));
            server.awaitEnded(1);
            while (transport.connections().available() > 0) {
                Thread.onSpinWait(); // the server saw the end a moment before the pool noted it
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatComesAfterAnAnswerIsNeverTakenForTheNextOne(Wired wired) throws Exception {
        String another = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nother";
        try (FaultServer server = wired.server();
                HttpTransport transport = wired.transport()) {
            for (int i = 0; i < 20; i++) {
                server.then(Acts.tooLong("mine!", another));
                assertThat(Wired.text(Wired.tied(transport, Wired.call(server.uri()))))
                        .isEqualTo("mine!");
            }
            assertThat(server.accepted()).isEqualTo(20);
        }
    }

    @Test
    void manyThreadsShareThePoolAndNeverMoreThanItHolds() throws Exception {
        int threads = 16;
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport =
                        Wired.PLAIN.transport(HttpOptions.builder().maxConnections(4))) {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Background<Integer>> calls = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                calls.add(
                        Background.run(
                                () -> {
                                    start.await();
                                    for (int i = 0; i < 100; i++) {
                                        assertThat(
                                                        Wired.tied(
                                                                        transport,
                                                                        Wired.call(server.uri()))
                                                                .status())
                                                .isEqualTo(200);
                                    }
                                    return 100;
                                }));
            }
            for (Background<Integer> call : calls) {
                assertThat(call.result()).isEqualTo(100);
            }
            assertThat(server.submissions()).hasSize(threads * 100);
            assertThat(server.accepted()).isLessThanOrEqualTo(4);
            assertThat(transport.connections().leased()).isZero();
        }
    }

    private static HttpResponse named(HttpResponse response, @Nullable String requestId)
            throws AttemptFailure {
        response.requestIds().accept(requestId, response.status());
        return response;
    }
}
