package io.cloudauth.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.TestIdCards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Eight clients, each with a log of its own over one database in memory. */
@Timeout(180)
class ManySubmittersTest {
    private static final int CLIENTS = 8;
    private static final int ORDERS = 25;

    private final DataSource database = Databases.h2();

    @Test
    void whatPassesIsSubmittedOnce() throws Exception {
        try (Gate gate = new Gate()) {
            Map<String, Integer> ends = submit(gate, TestIdCards.passed());
            assertThat(gate.arrivals()).isEqualTo(ORDERS);
            assertThat(gate.emulator().charged()).isEqualTo(ORDERS);
            assertThat(ends).containsEntry("passed", ORDERS);
            assertThat(ends.keySet())
                    .isSubsetOf(
                            "passed", "refused IN_PROGRESS", "refused SENDING", "refused PASSED");
        }
    }

    @Test
    void whatIsRejectedIsNeverSubmittedTwiceAtOnce() throws Exception {
        try (Gate gate = new Gate()) {
            gate.emulator().delayAnswer("VerifyMaterial", Duration.ofMillis(1), 10_000);
            Map<String, Integer> ends = submit(gate, TestIdCards.rejectedWith(6));
            assertThat(gate.overlaps()).isZero();
            assertThat(ends).containsEntry("rejected", gate.arrivals());
            assertThat(ends.keySet())
                    .isSubsetOf("rejected", "refused IN_PROGRESS", "refused SENDING");
        }
    }

    private Map<String, Integer> submit(Gate gate, String number) throws Exception {
        SubmissionLogs.createTable(database);
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        try {
            List<Future<Map<String, Integer>>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    try (CloudAuthClient client =
                                            Submitter.client(
                                                    gate.endpoint(),
                                                    Submitter.accessKey(),
                                                    SubmissionLogs.jdbc(database))) {
                                        int unused = together.await();
                                        return Submitter.submitAll(
                                                client, number, ORDERS, Submitter::submit);
                                    }
                                }));
            }
            Map<String, Integer> ends = new TreeMap<>();
            for (Future<Map<String, Integer>> one : running) {
                one.get().forEach((end, count) -> ends.merge(end, count, Integer::sum));
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }
}
