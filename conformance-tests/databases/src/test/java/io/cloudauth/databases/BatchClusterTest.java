package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code examples/batch} on several processes and PostgreSQL. {@code -Dbatch.persons=20000}; 900 by
 * default.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class BatchClusterTest {
    private static final int PERSONS = Integer.getInteger("batch.persons", 900);
    private static final int RATE = Integer.getInteger("batch.rate", 40);

    @TempDir Path folder;

    @Test
    void killsAndRestartsChargeNobodyTwiceAndNeedNobody() throws Exception {
        try (BatchCluster cluster = new BatchCluster(folder, RATE)) {
            BatchProcess first = cluster.start("worker");
            cluster.awaitTables();
            cluster.insertPersons(PERSONS);
            BatchProcess second = cluster.start("worker");
            cluster.start("worker");
            BatchProcess manager = cluster.start("manager");
            Charges charges = new Charges(cluster.emulator());
            Faults faults = new Faults(cluster.emulator(), 49);
            try {
                cluster.awaitDone(PERSONS / 6);
                first.kill();
                cluster.awaitDone(PERSONS * 2L / 6);
                second.kill();
                cluster.start("worker");
                cluster.awaitDone(PERSONS * 3L / 6);
                manager.kill();
                manager = cluster.start("manager");
                manager.awaitOutput("Progress:"); // it cannot start without its database
                cluster.awaitDone(PERSONS * 4L / 6);
                cluster.database().restart();
                cluster.awaitDone(PERSONS * 5L / 6);
                assertThat(manager.exitCode()).isZero();
            } finally {
                faults.close();
                cluster.keepLogs(Path.of("target", "batch-cluster"));
            }
            charges.stop();

            Map<String, Long> states = cluster.states();
            System.out.printf(
                    "%d persons: %s; %d requests, %d keys charged, at most %d for one key,"
                            + " at most %d requests in a second%n",
                    PERSONS,
                    states,
                    charges.arrivals(),
                    charges.charged(),
                    charges.mostOfOneKey(),
                    charges.mostInASecond());
            // refused: the emulator counts the failures of one ID number
            assertThat(states.keySet()).isSubsetOf("PASSED", "REJECTED", "REFUSED", "UNKNOWN");
            assertThat(cluster.done()).isEqualTo(PERSONS);
            assertThat(charges.sum())
                    .as("no call was overlooked")
                    .isEqualTo(cluster.emulator().charged());
            assertThat(charges.mostOfOneKey()).isEqualTo(1);
            for (String text : new String[] {cluster.tables(), cluster.output()}) {
                assertThat(text).doesNotContain("1100001900010").doesNotContain("测试");
            }
        }
    }

    /** The online client is in this process; its limiter uses the batch's row in the database. */
    @Test
    void oneRateIsSharedByThreeWorkersAndAnOnlineClient() throws Exception {
        int rate = 40;
        try (BatchCluster cluster = new BatchCluster(folder, rate)) {
            cluster.start("worker");
            cluster.awaitTables();
            cluster.insertPersons(600);
            cluster.start("worker");
            cluster.start("worker");
            OnlineClient online = new OnlineClient(cluster, rate);
            Charges charges = new Charges(cluster.emulator());
            cluster.emulator().refuse("ContrastFaceVerify", "Throttling.User", 400, 12);
            BatchProcess manager = cluster.start("manager");
            cluster.awaitDone(1);
            online.start();
            assertThat(manager.exitCode()).isZero();
            int ofOnlineClient = online.stop();
            charges.stop();
            System.out.printf(
                    "rate %d: %d requests, %d of them online, at most %d in a second%n",
                    rate, charges.arrivals(), ofOnlineClient, charges.mostInASecond());
            assertThat(ofOnlineClient).isPositive();
            // granted are at most 40 (SharedRateTest); a busy machine sends one request of each of
            // the 3 x 6 + 4 threads late
            assertThat(charges.mostInASecond()).isLessThanOrEqualTo(rate + 3 * 6 + 4);
            assertThat(cluster.done()).isEqualTo(600);
        }
    }

    /** An unknown person would be one whose submission the process has broken off. */
    @Test
    void workerThatIsAskedToEndLeavesNobodyUnknown() throws Exception {
        try (BatchCluster cluster = new BatchCluster(folder, 60)) {
            BatchProcess worker = cluster.start("worker");
            cluster.awaitTables();
            cluster.insertPersons(300);
            cluster.emulator().delayAnswer("ContrastFaceVerify", Duration.ofMillis(400), 300);
            BatchProcess manager = cluster.start("manager");
            cluster.awaitDone(60);
            worker.terminate();
            long done = cluster.done();
            assertThat(done).isLessThan(300);
            assertThat(cluster.emulator().charged()).isEqualTo(done);
            cluster.start("worker");
            assertThat(manager.exitCode()).isZero();
            assertThat(cluster.states().keySet()).containsExactlyInAnyOrder("PASSED", "REJECTED");
            assertThat(cluster.emulator().charged()).isEqualTo(300);
        }
    }

    @Test
    void oneOfTwoManagersRunsTheJob() throws Exception {
        try (BatchCluster cluster = new BatchCluster(folder, 30)) {
            cluster.start("worker");
            cluster.awaitTables();
            cluster.insertPersons(600);
            BatchProcess one = cluster.start("manager");
            BatchProcess other = cluster.start("manager");
            int code = one.exitCode();
            int otherCode = other.exitCode();
            assertThat(new int[] {code, otherCode}).containsExactlyInAnyOrder(0, 4);
            assertThat((code == 4 ? one : other).output())
                    .contains("Another manager runs this job", "另一个管理进程正在运行该任务");
            assertThat(cluster.done()).isEqualTo(600);
            Map<String, Long> states = cluster.states();
            assertThat(states.keySet()).containsExactlyInAnyOrder("PASSED", "REJECTED", "REFUSED");
            assertThat(cluster.emulator().charged())
                    .isEqualTo(600 - states.getOrDefault("REFUSED", 0L));
        }
    }
}
