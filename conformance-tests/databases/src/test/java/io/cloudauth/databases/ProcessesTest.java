package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.Keys;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.core.submission.Gate;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.core.submission.Submitter;
import io.cloudauth.core.submission.TimedLogs;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that share a database and submit the same verifications to one emulator. */
@ParameterizedClass
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MYSQL_BY_MARIADB")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ProcessesTest {
    private static final int PROCESSES = 8;
    private static final SubmissionKey MATERIAL_ORDER = Keys.material("scene", "order0");
    private static final SubmissionKey CONTRAST_ORDER = Keys.face(Submitter.CONTRAST, 1, "order0");

    private final Route route;

    private String url;
    private DataSource database;
    private Gate gate;

    ProcessesTest(Route route) {
        this.route = route;
    }

    @BeforeEach
    void start() throws Exception {
        String name = route.newDatabase();
        url = route.url(name);
        database = route.dataSource(name);
        SubmissionLogs.createTable(database);
        gate = new Gate();
    }

    @AfterEach
    void stop() throws Exception {
        gate.close();
    }

    @Test
    void whatPassesArrivesOnce() throws Exception {
        Map<String, Integer> ends = submitAtOnce(TestIdCards.passed());
        report("passed", ends);
        assertThat(gate.arrivals()).isEqualTo(Submitter.ORDERS);
        assertThat(gate.emulator().calls()).hasSize(Submitter.ORDERS);
        assertThat(gate.emulator().charged()).isEqualTo(Submitter.ORDERS);
        assertThat(ends).containsEntry("passed", Submitter.ORDERS);
        assertThat(ends.keySet())
                .isSubsetOf("passed", "refused IN_PROGRESS", "refused SENDING", "refused PASSED");
    }

    @Test
    void whatIsRejectedNeverOverlaps() throws Exception {
        gate.emulator().delayAnswer("VerifyMaterial", Duration.ofMillis(5), 10_000);
        Map<String, Integer> ends = submitAtOnce(TestIdCards.rejectedWith(6));
        report("rejected", ends);
        assertThat(gate.overlaps()).isZero();
        assertThat(ends).containsEntry("rejected", gate.arrivals());
        assertThat(gate.emulator().charged()).isEqualTo(gate.arrivals());
        assertThat(ends.keySet()).isSubsetOf("rejected", "refused IN_PROGRESS", "refused SENDING");
    }

    @ParameterizedTest
    @ValueSource(strings = {Submitter.MATERIAL, Submitter.CONTRAST})
    void aProcessKilledBeforeTheAnswerLeavesItToAPerson(String operation) throws Exception {
        gate.hold();
        try (JavaProcess process = process(operation, TestIdCards.passed(), 1)) {
            process.awaitLine("ready");
            process.go();
            assertThat(gate.nextAnswer()).isEqualTo(key(operation).id());
            process.kill();
        }
        gate.release();
        assertThat(gate.emulator().charged()).isEqualTo(1);
        checkRefused(operation, SubmissionState.SENDING);
        checkLeftToAPerson(operation);
    }

    @ParameterizedTest
    @ValueSource(strings = {Submitter.MATERIAL, Submitter.CONTRAST})
    void aProcessKilledBeforeSendingLeavesNothingToAPerson(String operation) throws Exception {
        SubmissionKey order = key(operation);
        try (JavaProcess process = process(operation, TestIdCards.passed(), -1)) {
            process.awaitLine("ready");
            process.go();
            process.awaitLine("written");
            process.kill();
        }
        assertThat(gate.emulator().charged()).isZero();
        checkRefused(operation, SubmissionState.IN_PROGRESS);
        VirtualTime later = new VirtualTime();
        SubmissionLog log = TimedLogs.jdbc(database, later);
        Submission left = log.find(order).orElseThrow();
        later.advance(Duration.between(later.now(), left.leaseExpiresAt()));
        assertThat(log.find(order)).contains(left.in(SubmissionState.NOT_SENT));
        assertThat(log.unsettled(Duration.ZERO)).isEmpty();
        try (CloudAuthClient client =
                Submitter.client(gate.endpoint(), Submitter.accessKey(), log)) {
            assertThat(submit(operation).end(client, TestIdCards.passed(), order.id()))
                    .isEqualTo("passed");
        }
        assertThat(gate.arrivals()).isEqualTo(1);
        assertThat(gate.emulator().charged()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {Submitter.MATERIAL, Submitter.CONTRAST})
    void aProcessKilledAfterTheOutcomeWasRecordedLeavesThat(String operation) throws Exception {
        try (JavaProcess process = process(operation, TestIdCards.passed(), 1)) {
            process.awaitLine("ready");
            process.go();
            process.awaitLine("passed=1");
            process.kill();
        }
        checkRefused(operation, SubmissionState.PASSED);
        Submission left = SubmissionLogs.jdbc(database).find(key(operation)).orElseThrow();
        assertThat(left.reference().startsWith("sha"))
                .as("the CertifyId, which the legacy operation does not have")
                .isEqualTo(operation.equals(Submitter.CONTRAST));
        assertThat(gate.arrivals()).isEqualTo(1);
        assertThat(gate.emulator().charged()).isEqualTo(1);
    }

    private void checkRefused(String operation, SubmissionState state) throws Exception {
        try (JavaProcess next = process(operation, TestIdCards.passed(), 1)) {
            next.awaitLine("ready");
            next.go();
            assertThat(next.counts()).containsOnly(Map.entry("refused " + state, 1));
        }
    }

    private void checkLeftToAPerson(String operation) throws Exception {
        SubmissionKey order = key(operation);
        Submitter.Submit submit = submit(operation);
        VirtualTime later = new VirtualTime();
        SubmissionLog log = TimedLogs.jdbc(database, later);
        Submission left = log.find(order).orElseThrow();
        later.advance(Duration.between(later.now(), left.leaseExpiresAt()));
        try (CloudAuthClient client =
                Submitter.client(gate.endpoint(), Submitter.accessKey(), log)) {
            assertThat(submit.end(client, TestIdCards.passed(), order.id()))
                    .isEqualTo("refused UNKNOWN");
            assertThat(log.unsettled(Duration.ZERO))
                    .containsExactly(left.in(SubmissionState.UNKNOWN));
            assertThat(gate.arrivals()).as("never sent again by itself").isEqualTo(1);

            assertThat(log.settle(order, SubmissionState.REJECTED)).as("yet").isFalse();
            later.advance(TimedLogs.floor());
            assertThat(log.settle(order, SubmissionState.REJECTED)).isTrue();
            assertThat(log.unsettled(Duration.ZERO)).isEmpty();
            assertThat(submit.end(client, TestIdCards.rejectedWith(6), order.id()))
                    .isNotEqualTo("refused UNKNOWN");
            assertThat(gate.arrivals()).isEqualTo(2);
        }
    }

    private static SubmissionKey key(String operation) {
        return operation.equals(Submitter.CONTRAST) ? CONTRAST_ORDER : MATERIAL_ORDER;
    }

    private static Submitter.Submit submit(String operation) {
        return operation.equals(Submitter.CONTRAST) ? Submitter::contrast : Submitter::submit;
    }

    private Map<String, Integer> submitAtOnce(String number) throws Exception {
        List<JavaProcess> processes = new ArrayList<>();
        Map<String, Integer> ends = new TreeMap<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(process(Submitter.MATERIAL, number, Submitter.ORDERS));
            }
            for (JavaProcess process : processes) {
                process.awaitLine("ready");
            }
            for (JavaProcess process : processes) {
                process.go();
            }
            for (JavaProcess process : processes) {
                process.counts().forEach((end, count) -> ends.merge(end, count, Integer::sum));
            }
        } finally {
            for (JavaProcess process : processes) {
                process.close();
            }
        }
        return ends;
    }

    private JavaProcess process(String operation, String number, int orders) throws Exception {
        return new JavaProcess(
                SubmitterProcess.class,
                gate.endpoint(),
                url,
                number,
                Integer.toString(orders),
                operation);
    }

    private void report(String verdict, Map<String, Integer> ends) {
        System.out.printf(
                "%s: %d processes, the same %d BizIds, %s: %d arrived, %d at once with another, %d"
                        + " charged; %s%n",
                route,
                PROCESSES,
                Submitter.ORDERS,
                verdict,
                gate.arrivals(),
                gate.overlaps(),
                gate.emulator().charged(),
                ends);
    }
}
