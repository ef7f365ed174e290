package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 64 threads that record neighbouring keys. Prints keys a second and deadlocks. For a minute each:
 * {@code -Dload.seconds=60}.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LoadTest {
    private static final int THREADS = 64;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MYSQL_BY_MARIADB")
    void noCallerFails(Route route) throws Exception {
        long seconds = Long.getLong("load.seconds");
        AtomicLong next = new AtomicLong();
        LongAdder recorded = new LongAdder();
        Map<String, LongAdder> failures = new ConcurrentHashMap<>();
        try (HikariDataSource pool = Pools.hikari(route.url(route.newDatabase()), THREADS)) {
            SubmissionLogs.createTable(pool);
            SubmissionLog log = SubmissionLogs.jdbc(pool);
            long deadlocks = deadlocks(route, pool);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            for (int i = 0; i < THREADS; i++) {
                threads.execute(
                        () -> {
                            while (System.nanoTime() < end) {
                                try {
                                    record(log, next.getAndIncrement());
                                    recorded.increment();
                                } catch (RuntimeException e) {
                                    failures.computeIfAbsent(
                                                    String.valueOf(e.getMessage()),
                                                    m -> new LongAdder())
                                            .increment();
                                }
                            }
                        });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
            System.out.printf(
                    "%s: %d threads, neighbouring keys, %d s: %d keys a second, %d deadlocks,"
                            + " failures %s%n",
                    route,
                    THREADS,
                    seconds,
                    recorded.sum() / seconds,
                    deadlocks(route, pool) - deadlocks,
                    new TreeMap<>(failures));
        }
        assertThat(failures).isEmpty();
        assertThat(recorded.sum()).isPositive();
    }

    /** Each key twice, because a repeated insert takes other locks. */
    private static void record(SubmissionLog log, long number) {
        SubmissionKey key = new SubmissionKey("scene", "order-" + number);
        Submission rejected = log.begin(key, Duration.ofMinutes(2));
        log.end(rejected, SubmissionState.REJECTED);
        Submission passed = log.begin(key, Duration.ofMinutes(2));
        assertThat(log.sending(passed)).isTrue();
        log.end(passed, SubmissionState.PASSED);
    }

    private static long deadlocks(Route route, DataSource database) throws SQLException {
        String sql =
                switch (route.kind()) {
                    case POSTGRESQL ->
                            "SELECT deadlocks FROM pg_stat_database WHERE datname ="
                                    + " current_database()";
                    case MARIADB ->
                            "SELECT variable_value FROM information_schema.global_status WHERE"
                                    + " variable_name = 'INNODB_DEADLOCKS'";
                    case MYSQL ->
                            "SELECT count FROM information_schema.innodb_metrics WHERE name ="
                                    + " 'lock_deadlocks'";
                };
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
