package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A row that another transaction holds locked. Each driver ends the statement, long before the
 * database would (50 seconds in MySQL, never in PostgreSQL).
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LocksTest {
    private static final SubmissionKey KEY = new SubmissionKey("scene", "order-1");

    /** All routes at the same time, because each waits for its 10 seconds. */
    @Test
    void aStatementThatWaitsForALockEnds() throws Exception {
        List<Connection> holders = new ArrayList<>();
        Map<Route, CompletableFuture<String>> ends = new EnumMap<>(Route.class);
        try {
            for (Route route : Route.values()) {
                DataSource database = route.dataSource(route.newDatabase());
                SubmissionLogs.createTable(database);
                SubmissionLog log = SubmissionLogs.jdbc(database);
                log.end(log.begin(KEY, Duration.ofMinutes(2)), SubmissionState.REJECTED);
                holders.add(lock(database));
                ends.put(route, CompletableFuture.supplyAsync(() -> begin(log)));
            }
            for (Map.Entry<Route, CompletableFuture<String>> end : ends.entrySet()) {
                assertThat(end.getValue().get(40, TimeUnit.SECONDS))
                        .as(end.getKey().name())
                        .contains("could not be written");
            }
        } finally {
            for (Connection holder : holders) {
                holder.close();
            }
        }
    }

    private static Connection lock(DataSource database) throws SQLException {
        Connection holder = database.getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE cloudauth_submission SET attempt = 7"))
                    .isEqualTo(1);
        }
        return holder;
    }

    private static String begin(SubmissionLog log) {
        try {
            return log.begin(KEY, Duration.ofMinutes(2)).state().name();
        } catch (SubmissionLogException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
