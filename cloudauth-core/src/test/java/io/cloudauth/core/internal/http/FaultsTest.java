package io.cloudauth.core.internal.http;

import static io.cloudauth.core.internal.http.Wired.LONG;
import static io.cloudauth.core.internal.http.Wired.SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.ClosedPort;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.fault.FullBacklog;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import java.net.URI;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server does, and what the exchange calls it. */
@Timeout(60)
class FaultsTest {
    private static final String BODY = "{\"RequestId\":\"R\"}";

    static Stream<Arguments> faults() {
        return Stream.of(Wired.values())
                .flatMap(
                        wired ->
                                Stream.of(
                                        row(
                                                wired,
                                                "cut after the request",
                                                Acts.readThenCut(),
                                                Fault.ANSWER_CUT),
                                        row(
                                                wired,
                                                "reset after the request",
                                                Acts.readThenReset(),
                                                Fault.ANSWER_CUT),
                                        row(
                                                wired,
                                                "shorter than announced",
                                                Acts.tooShort(BODY),
                                                Fault.ANSWER_CUT),
                                        row(
                                                wired,
                                                "cut in a chunk",
                                                Acts.cutChunk(),
                                                Fault.ANSWER_CUT),
                                        row(
                                                wired,
                                                "broken chunk",
                                                Acts.brokenChunk(),
                                                Fault.ANSWER_BROKEN),
                                        row(
                                                wired,
                                                "broken gzip",
                                                Acts.brokenGzip(BODY),
                                                Fault.ANSWER_BROKEN),
                                        row(
                                                wired,
                                                "cut gzip",
                                                Acts.cutGzip(BODY),
                                                Fault.ANSWER_BROKEN),
                                        row(wired, "no HTTP", Acts.notHttp(), Fault.ANSWER_BROKEN),
                                        row(
                                                wired,
                                                "two lengths",
                                                Acts.answer(200, "Content-Length: 3\r\n", BODY),
                                                Fault.ANSWER_BROKEN),
                                        row(
                                                wired,
                                                "8 MiB and one",
                                                Acts.large(8388609, false),
                                                Fault.ANSWER_TOO_LARGE),
                                        row(
                                                wired,
                                                "announces 8 MiB and one",
                                                Acts.headAlone("Content-Length: 8388609"),
                                                Fault.ANSWER_TOO_LARGE),
                                        row(
                                                wired,
                                                "header line over 8 KiB",
                                                Acts.answer(
                                                        200,
                                                        "X: " + "x".repeat(8192) + "\r\n",
                                                        BODY),
                                                Fault.ANSWER_TOO_LARGE),
                                        row(
                                                wired,
                                                "101 headers",
                                                Acts.answer(200, "X: x\r\n".repeat(99), BODY),
                                                Fault.ANSWER_TOO_LARGE)));
    }

    private static Arguments row(Wired wired, String what, Act act, Fault fault) {
        return Arguments.of(wired, what, act, fault);
    }

    @ParameterizedTest(name = "{0}: {1} is {3}")
    @MethodSource("faults")
    void aFaultHasItsName(Wired wired, String what, Act act, Fault fault) {
        try (FaultServer server = wired.server().then(act);
                HttpTransport transport = wired.transport()) {
            assertThat(failure(transport, Wired.call(server.uri())).fault())
                    .as(what)
                    .isEqualTo(fault);
            assertThat(server.begun()).isEqualTo(1);
            assertThat(transport.connections().leased()).isZero();
            assertThat(transport.connections().available()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerCutAtAnyByteIsCut(Wired wired) {
        try (FaultServer server = wired.server();
                HttpTransport transport = wired.transport()) {
            int whole = Acts.length(200, BODY);
            IntStream.range(0, whole).forEach(n -> server.then(Acts.truncated(200, BODY, n)));
            for (int n = 0; n < whole; n++) {
                assertThat(failure(transport, Wired.call(server.uri())).fault())
                        .as("%d bytes", n)
                        .isEqualTo(Fault.ANSWER_CUT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void silenceWithinTheResponseTimeoutIsNoAnswer(Wired wired) {
        try (FaultServer server = wired.server().then(Acts.silence(), Acts.silence());
                HttpTransport transport = wired.transport()) {
            HttpCall call = Wired.call(server.uri(), HttpBody.none(), LONG, SHORT, LONG, false);
            assertThat(failure(transport, call).fault()).isEqualTo(Fault.NO_ANSWER);
            HttpCall patient = Wired.call(server.uri(), HttpBody.none(), LONG, null, SHORT, true);
            assertThat(failure(transport, patient).fault()).isEqualTo(Fault.DEADLINE_WHILE_WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void drippingIsEndedByTheDeadlineAlone(Wired wired) {
        try (FaultServer server = wired.server().then(Acts.drippingHead(), Acts.drippingBody());
                HttpTransport transport = wired.transport()) {
            for (int i = 0; i < 2; i++) {
                HttpCall call = Wired.call(server.uri(), HttpBody.none(), LONG, LONG, SHORT, false);
                assertThat(failure(transport, call).fault())
                        .isEqualTo(Fault.DEADLINE_WHILE_WAITING);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionLostWhileTheRequestGoesOutIsLostWhileSending(Wired wired) {
        try (FaultServer server =
                        wired.server().then(Acts.resetWhileReading(), Acts.closeWhileReading());
                HttpTransport transport = wired.transport()) {
            for (int i = 0; i < 2; i++) {
                HttpCall call = Wired.call(server.uri(), Wired.endless(), LONG, LONG, LONG, false);
                assertThat(failure(transport, call).fault()).isEqualTo(Fault.LOST_WHILE_SENDING);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPortWhereNobodyListensRefuses(Wired wired) throws Exception {
        try (ClosedPort port = new ClosedPort();
                HttpTransport transport = wired.transport()) {
            String scheme = wired == Wired.TLS ? "https" : "http";
            URI uri = URI.create(scheme + "://127.0.0.1:" + port.number() + "/");
            assertThat(failure(transport, Wired.call(uri)).fault())
                    .isEqualTo(Fault.CONNECTION_REFUSED);
            assertThat(transport.connections().leased()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnreachableAddressIsAConnectTimeout(Wired wired) throws Exception {
        try (FullBacklog full = new FullBacklog();
                HttpTransport transport = wired.transport()) {
            URI uri =
                    URI.create(
                            (wired == Wired.TLS ? "https" : "http")
                                    + "://127.0.0.1:"
                                    + full.port()
                                    + "/");
            HttpCall call = Wired.call(uri, HttpBody.none(), SHORT, LONG, LONG, false);
            assertThat(failure(transport, call).fault()).isEqualTo(Fault.CONNECT_TIMEOUT);
            HttpCall hasty = Wired.call(uri, HttpBody.none(), LONG, LONG, SHORT, false);
            assertThat(failure(transport, hasty).fault()).isEqualTo(Fault.DEADLINE_BEFORE_SENDING);
            assertThat(transport.connections().leased()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFullPoolSaysSo(Wired wired) throws Exception {
        try (FaultServer server = wired.server().then(Acts.silence());
                HttpTransport transport =
                        wired.transport(wired.options().maxConnections(1).acquireTimeout(SHORT))) {
            Background<HttpResponse> holder =
                    Background.run(() -> transport.exchange(Wired.call(server.uri())));
            server.awaitBegun(1);
            assertThat(failure(transport, Wired.call(server.uri())).fault())
                    .isEqualTo(Fault.POOL_EXHAUSTED);
            HttpCall hasty =
                    Wired.call(
                            server.uri(), HttpBody.none(), LONG, LONG, SHORT.dividedBy(4), false);
            assertThat(failure(transport, hasty).fault()).isEqualTo(Fault.DEADLINE_BEFORE_SENDING);
            holder.interrupt();
            assertThat(holder.failure().fault()).isEqualTo(Fault.INTERRUPTED_AFTER_SENDING);
        }
    }

    static AttemptFailure failure(HttpTransport transport, HttpCall call) {
        AttemptFailure failure =
                catchThrowableOfType(AttemptFailure.class, () -> transport.exchange(call));
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }
}
