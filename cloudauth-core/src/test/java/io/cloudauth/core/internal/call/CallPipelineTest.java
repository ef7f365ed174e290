package io.cloudauth.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.FixedSource;
import io.cloudauth.core.internal.credentials.LogCapture;
import io.cloudauth.core.internal.http.HttpBody;
import io.cloudauth.core.internal.http.HttpCall;
import io.cloudauth.core.internal.http.HttpTransport;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.core.internal.retry.Attempts;
import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.core.internal.signature.Signer;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.OutcomeUnknownException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a call over real connections, in a time that passes only while it waits. */
@Timeout(60)
class CallPipelineTest {
    private static final Duration TOTAL = Duration.ofSeconds(30);
    private static final String UNAVAILABLE =
            "{\"RequestId\":\"%s\",\"Code\":\"ServiceUnavailable\"}";

    private final FaultServer server = FaultServer.plain();
    private final VirtualTime time = new VirtualTime();
    private final HttpTransport transport = new HttpTransport(HttpOptions.builder().build(), time);
    private final List<CallEvent> events = new ArrayList<>();
    private final CallObservers observers = new CallObservers(List.of());
    private final CallPipeline pipeline =
            new CallPipeline(
                    transport,
                    new Attempts(
                            RetryOptions.builder().build(),
                            new Random(1),
                            time,
                            transport.closed()),
                    Signer.rpc(),
                    new Random(2),
                    new CallReport(List.of(events::add), observers, time),
                    new Turns(null, observers, time, transport.closed()),
                    time);

    @AfterEach
    void close() {
        transport.close();
        server.close();
    }

    @Test
    void aFreeCallReusesAConnection() {
        server.then(success("R-1", 1), success("R-2", 2));
        assertThat(run(free())).isEqualTo("1");
        assertThat(run(free())).isEqualTo("2");
        assertThat(server.accepted()).isEqualTo(1);
    }

    @Test
    void aResponseThatWasReceivedBeforeIsNoResult() {
        server.then(success("R-1", 1), success("R-1", 1), success("R-2", 2));
        assertThat(run(free())).isEqualTo("1");
        assertThat(run(free())).isEqualTo("2");
        assertThat(faults()).containsExactly("OK", "ANSWER_REPEATED", "OK");
    }

    @Test
    void anErrorWithTheIdOfAnEarlierResponseIsNotOfThisCall() {
        server.then(
                success("R-1", 1),
                Acts.answer(503, UNAVAILABLE.formatted("R-1")),
                success("R-2", 2));
        assertThat(run(free())).isEqualTo("1");
        assertThat(run(free())).isEqualTo("2");
        assertThat(faults()).containsExactly("OK", "ANSWER_REPEATED", "OK");
    }

    @Test
    void theNextAttemptGoesToTheOtherEndpoint() {
        try (FaultServer standby = FaultServer.plain()) {
            server.then(Acts.answer(503, UNAVAILABLE.formatted("R-1")));
            standby.then(success("R-2", 2));
            Endpoints endpoints = Endpoints.of(server.uri(), standby.uri());
            assertThat(run(call(false, id(), endpoints, VERDICT))).isEqualTo("2");
            assertThat(attempts())
                    .extracting(attempt -> attempt.endpoint().orElseThrow())
                    .containsExactly(server.uri(), standby.uri());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void anExpiredSessionIsReplacedBeforeTheNextAttempt(int status) {
        Sessions sessions = new Sessions();
        server.then(
                Acts.answer(
                        status, "{\"RequestId\":\"R\",\"Code\":\"InvalidSecurityToken.Expired\"}"),
                success("R-2", 2));
        assertThat(run(call(false, sessions, Endpoints.only(server.uri()), VERDICT)))
                .isEqualTo("2");
        assertThat(server.submissions().get(0).body()).contains("SecurityToken=token-0");
        assertThat(server.submissions().get(1).body()).contains("SecurityToken=token-1");
    }

    @Test
    void theClockOfTheServiceIsUsedForTheNextAttempt() {
        server.then(
                Acts.answer(
                        400,
                        "Date: Tue, 24 Nov 2026 10:00:00 GMT\r\n",
                        "{\"RequestId\":\"R-1\",\"Code\":\"InvalidTimeStamp.Expired\"}"),
                success("R-2", 2));
        assertThat(run(free())).isEqualTo("2");
        assertThat(server.submissions().get(1).body())
                .contains("Timestamp=2026-11-24T10%3A00%3A00Z");
    }

    @Test
    void noOtherErrorChangesTheSessionOrTheClock() {
        Sessions sessions = new Sessions();
        server.then(
                Acts.answer(
                        503,
                        "Date: Tue, 24 Nov 2026 10:00:00 GMT\r\n",
                        UNAVAILABLE.formatted("R-1")),
                success("R-2", 2));
        assertThat(run(call(false, sessions, Endpoints.only(server.uri()), VERDICT)))
                .isEqualTo("2");
        assertThat(sessions.current).isZero();
        assertThat(pipeline.now()).isEqualTo(time.now());
    }

    @Test
    void aFailureInsideTheClientAfterABilledRequestWasSentLeavesItsOutcomeUnknown() {
        server.then(success("R-1", 1));
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> run(call(true, id(), Endpoints.only(server.uri()), broken())));
        assertThat(server.submissions()).hasSize(1);
        assertThat(endings()).containsExactly(Ending.OUTCOME_UNKNOWN);
    }

    @Test
    void aFailureInsideTheClientReachesTheCallerOfAFreeCallAndIsReported() {
        server.then(success("R-1", 1));
        assertThatThrownBy(() -> run(call(false, id(), Endpoints.only(server.uri()), broken())))
                .isInstanceOf(StackOverflowError.class);
        assertThat(endings()).containsExactly(Ending.FAILED);
    }

    @Test
    void aTransferToTheStorageReusesAConnectionAndIsReported() {
        server.then(stored(200, "S-1", "a"), stored(200, "S-2", "b"));
        pipeline.put("PutObject", deadline(), now -> transfer());
        assertThat(pipeline.get("GetMaterial", deadline(), transfer()).body())
                .asString()
                .isEqualTo("b");
        assertThat(server.accepted()).isEqualTo(1);
        assertThat(attempts())
                .extracting(AttemptEnded::operation)
                .containsExactly("PutObject", "GetMaterial");
        assertThat(attempts()).allMatch(attempt -> attempt.status().getAsInt() == 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 503})
    void aResponseOfTheStorageThatWasReceivedBeforeIsNoResult(int status) {
        server.then(stored(200, "S-1", "a"), stored(status, "S-1", "a"), stored(200, "S-2", "b"));
        pipeline.put("PutObject", deadline(), now -> transfer());
        assertThat(pipeline.get("GetMaterial", deadline(), transfer()).body())
                .asString()
                .isEqualTo("b");
        assertThat(faults()).containsExactly("OK", "ANSWER_REPEATED", "OK");
    }

    @Test
    void theClockOfTheStorageIsUsedForTheNextAttempt() {
        List<Instant> signedAt = new ArrayList<>();
        Instant before = time.now();
        server.then(
                Acts.answer(
                        403,
                        "Date: Tue, 24 Nov 2026 10:00:00 GMT\r\n",
                        "<Error><Code>RequestTimeTooSkewed</Code></Error>"),
                stored(200, "S-1", ""));
        pipeline.put(
                "PutObject",
                deadline(),
                now -> {
                    signedAt.add(now);
                    return transfer();
                });
        assertThat(signedAt).containsExactly(before, Instant.parse("2026-11-24T10:00:00Z"));
    }

    @Test
    void theReportSaysHowLongEachAttemptTookAndHowLongTheCallWaited() {
        server.then(stored(503, "S-1", ""), stored(200, "S-2", ""));
        Duration[] attempt = {Duration.ofMillis(40), Duration.ofMillis(7)};
        int[] made = {0};
        try (LogCapture log = new LogCapture()) {
            pipeline.put(
                    "PutObject",
                    deadline(),
                    now -> {
                        time.advance(attempt[made[0]++]);
                        return transfer();
                    });
            assertThat(log.lines())
                    .anyMatch(l -> l.contains("PutObject attempt 1 at the storage took 40 ms"))
                    .anyMatch(l -> l.contains("PutObject attempt 2 at the storage took 7 ms: OK"));
        }
        assertThat(attempts()).extracting(AttemptEnded::duration).containsExactly(attempt);
        CallEnded ended = (CallEnded) events.get(events.size() - 1);
        Duration waited = time.waits().get(0);
        assertThat(ended.waited()).isEqualTo(waited);
        assertThat(ended.duration()).isEqualTo(waited.plusMillis(47));
    }

    @Test
    void theLogNamesTheEndpointOfAnAttempt() {
        server.then(success("R-1", 1));
        try (LogCapture log = new LogCapture()) {
            assertThat(run(free())).isEqualTo("1");
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("attempt 1 at " + server.uri() + " took"));
        }
    }

    private static final Reading<String> VERDICT =
            response -> response.fields().text("VerifyStatus");

    private static Reading<String> broken() {
        return response -> {
            throw new StackOverflowError();
        };
    }

    private static Act success(String requestId, int verdict) {
        return Acts.answer(
                200, "{\"RequestId\":\"" + requestId + "\",\"VerifyStatus\":" + verdict + "}");
    }

    private static Act stored(int status, String requestId, String body) {
        return Acts.answer(status, "x-oss-request-id: " + requestId + "\r\n", body);
    }

    private String run(Call<String> call) {
        return pipeline.run(call, deadline());
    }

    private Deadline deadline() {
        return Deadline.in(TOTAL, time);
    }

    private static FixedSource id() {
        return FixedSource.of("id", "secret", null);
    }

    private Call<String> free() {
        return call(false, id(), Endpoints.only(server.uri()), VERDICT);
    }

    private static Call<String> call(
            boolean billed,
            CredentialsSource credentials,
            Endpoints endpoints,
            Reading<String> reading) {
        return new Call<>(
                new ApiRequest(endpoints.current(), "DescribeVerifyResult", "2019-03-07", Map.of()),
                ResponseFamily.LEGACY,
                billed,
                null,
                new Call.Limits(TOTAL, TOTAL, TOTAL),
                credentials,
                reading,
                endpoints);
    }

    private HttpCall transfer() {
        return new HttpCall(
                "PUT",
                URI.create(server.uri() + "object"),
                List.of(),
                HttpBody.of(new byte[] {1}),
                TOTAL,
                TOTAL,
                deadline());
    }

    private List<AttemptEnded> attempts() {
        return events.stream()
                .filter(AttemptEnded.class::isInstance)
                .map(AttemptEnded.class::cast)
                .toList();
    }

    private List<String> faults() {
        return attempts().stream().map(attempt -> attempt.fault().orElse("OK")).toList();
    }

    private List<Ending> endings() {
        return events.stream()
                .filter(CallEnded.class::isInstance)
                .map(event -> ((CallEnded) event).ending())
                .toList();
    }

    /** Sessions, of which the next begins when the service says that one has expired. */
    private static final class Sessions implements CredentialsSource {
        private int current;

        @Override
        public Credentials resolve() {
            return Credentials.session("id", "secret", "token-" + current);
        }

        @Override
        public void ended(Credentials credentials) {
            current++;
        }
    }
}
