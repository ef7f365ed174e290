package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.fault.HealthyService;
import io.cloudauth.core.fault.Submission;
import io.cloudauth.core.fault.Visit;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.model.BizId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A thousand calls against a service that is down, and against one that hangs up all the time. */
@Tag("slow")
@Timeout(600)
class OutageTest {
    private static final int CALLS = 1_000;
    private static final int MOST = CALLS + CALLS / 10 + 100;

    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger longestCall = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void anOutageIsNotMultipliedAndItsEndIsSeenAtOnce(Operation operation) throws Exception {
        int port;
        try (FaultServer down = FaultServer.plain()) {
            port = down.port();
        }
        try (CloudAuthClient client = client(URI.create("http://localhost:" + port + "/"))) {
            assertThat(failures(client, operation)).isEqualTo(CALLS);
            assertThat(attempts.get()).isBetween(CALLS + 50, MOST);
            try (FaultServer back = FaultServer.plain(port).usually(HealthyService::new)) {
                assertRecovered(client, operation);
                assertThat(back.begun()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void norIsFlowControl(Operation operation) throws Exception {
        Act throttling = Acts.answer(503, ErrorCodeFaults.json("Throttling"));
        try (FaultServer server = FaultServer.plain().usually(() -> throttling);
                CloudAuthClient client = client(server.uri())) {
            assertThat(failures(client, operation)).isEqualTo(CALLS);
            assertThat(server.begun()).isBetween(CALLS + 50, MOST);
            server.usually(HealthyService::new);
            assertRecovered(client, operation);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN, PLAIN", "RESULT, PLAIN", "UPLOAD, PLAIN", "MATERIAL, PLAIN",
        "TOKEN, TLS", "RESULT, TLS", "UPLOAD, TLS", "MATERIAL, TLS"
    })
    void noCallFailsWhereEachConnectionIsClosedRightAfterItsAnswer(
            Operation operation, Scene.Way way) throws Exception {
        Act hangsUp =
                visit -> {
                    new HealthyService().perform(visit);
                    visit.cut();
                };
        try (FaultServer server = server(way).usually(() -> hangsUp);
                CloudAuthClient client = client(server.uri())) {
            for (int i = 0; i < CALLS; i++) {
                operation.call(client, BizId.of("order-" + i));
            }
            assertThat(longestCall).as("attempts of a call").hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSubmissionNeverArrivesTwiceWhereTheCloseComesLate(Scene.Way way) throws Exception {
        assertNoneTwice(server(way), visit -> true);
    }

    /** Nothing that a client could look at tells that this connection will be closed. */
    @ParameterizedTest
    @EnumSource
    void norWhereItComesLateOnAConnectionThatHasProvenItself(Scene.Way way) throws Exception {
        Map<Visit, Integer> answers = new ConcurrentHashMap<>();
        assertNoneTwice(server(way), visit -> answers.merge(visit, 1, Integer::sum) > 1);
    }

    private void assertNoneTwice(FaultServer opened, Predicate<Visit> closes) throws Exception {
        Act hangsUpLate =
                visit -> {
                    new HealthyService().perform(visit);
                    if (closes.test(visit)) {
                        visit.pause(20);
                        visit.readWhatCame();
                        visit.cut();
                    }
                };
        try (FaultServer server = opened.usually(() -> hangsUpLate)) {
            int unknown = unknownOutcomes(server);
            server.settle();
            Map<String, Long> arrived =
                    server.submissions().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            (Submission s) -> s.parameter("BizId"),
                                            Collectors.counting()));
            assertThat(arrived).hasSizeGreaterThanOrEqualTo(CALLS - unknown);
            assertThat(arrived.values()).containsOnly(1L);
        }
    }

    /** Each call ends so or with a result; anything else gets through and fails the test. */
    private int unknownOutcomes(FaultServer server) {
        int unknown = 0;
        try (CloudAuthClient client = client(server.uri())) {
            for (int i = 0; i < CALLS; i++) {
                try {
                    Operation.MATERIAL.call(client, BizId.of("order-" + i));
                } catch (OutcomeUnknownException e) {
                    unknown++;
                }
            }
        }
        return unknown;
    }

    private int failures(CloudAuthClient client, Operation operation) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Future<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                BizId bizId = BizId.of("order-" + i);
                calls.add(threads.submit(() -> fails(client, operation, bizId) ? 1 : 0));
            }
            int failures = 0;
            for (Future<Integer> call : calls) {
                failures += call.get();
            }
            return failures;
        } finally {
            threads.shutdown();
        }
    }

    private static boolean fails(CloudAuthClient client, Operation operation, BizId bizId) {
        try {
            operation.call(client, bizId);
            return false;
        } catch (CloudAuthException e) {
            return e.isRetryable();
        }
    }

    private void assertRecovered(CloudAuthClient client, Operation operation) {
        longestCall.set(0);
        operation.call(client, BizId.of("afterwards"));
        assertThat(longestCall).as("attempts of a call").hasValue(1);
    }

    private CloudAuthClient client(URI endpoint) {
        return CloudAuth.builder()
                .endpoint(endpoint)
                .credentials(CredentialsProviders.accessKey("id", "secret"))
                .bizType("scene")
                .retry(r -> r.initialBackoff(Duration.ofMillis(1)).maxBackoff(Duration.ofMillis(5)))
                .http(
                        h ->
                                h.sslContext(Scene.AUTHORITY.client())
                                        .acquireTimeout(Duration.ofSeconds(20)))
                .listener(
                        event -> {
                            if (event instanceof AttemptEnded) {
                                attempts.incrementAndGet();
                            } else if (event instanceof CallEnded ended) {
                                longestCall.accumulateAndGet(ended.attempts(), Math::max);
                            }
                        })
                .build();
    }

    private static FaultServer server(Scene.Way way) {
        return way == Scene.Way.PLAIN
                ? FaultServer.plain()
                : FaultServer.tls(Scene.AUTHORITY.server("localhost", "127.0.0.1"));
    }
}
