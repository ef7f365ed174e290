package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.submission.Gate;
import io.cloudauth.core.submission.SubmissionLogs;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An engine that delivers partitions of 100 persons, and delivers a partition again if its worker
 * was killed. All 800 persons are rejected, and two workers are killed within a partition.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RedeliveryTest {
    private static final int PERSONS = 800;
    private static final int PARTITION = 100;

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, true, 800",
        "MARIADB_BY_MYSQL, true, 800",
        "MARIADB_BY_MYSQL, false, 934" // 800, and the 60 and 74 that were delivered again
    })
    void rejectedPersonsAreChargedOnceByALogThatPermitsOneSubmission(
            Route route, boolean once, int charged) throws Exception {
        String name = route.newDatabase();
        String url = route.url(name);
        SubmissionLogs.createTable(route.dataSource(name));
        try (Gate gate = new Gate()) {
            int delivered = 0;
            for (int killedAt : new int[] {260, 574, PERSONS}) {
                deliver(gate, url, once, delivered, killedAt);
                delivered = killedAt - killedAt % PARTITION;
            }
            System.out.printf(
                    "%s, once %s: %d persons rejected, two workers killed, %d charged%n",
                    route, once, PERSONS, gate.emulator().charged());
            assertThat(gate.emulator().charged()).isEqualTo(charged);
        }
    }

    /** Runs a worker until it has submitted up to a person, and kills it there. */
    private static void deliver(Gate gate, String url, boolean once, int from, int to)
            throws Exception {
        try (JavaProcess worker =
                new JavaProcess(
                        RedeliveredRows.class,
                        gate.endpoint(),
                        url,
                        Boolean.toString(once),
                        Integer.toString(from),
                        Integer.toString(to))) {
            worker.awaitLine("submitted");
            worker.kill();
        }
    }
}
