package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.core.submission.TimedLogs;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a server finds the few submissions that a person must settle among all that are settled. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PostgresPlanTest {
    private static final int SETTLED = 200_000;

    private DataSource database;

    @BeforeEach
    void start() throws Exception {
        database = Route.POSTGRESQL.dataSource(Route.POSTGRESQL.newDatabase());
        SubmissionLogs.createTable(database);
    }

    @Test
    void whatIsUnsettledIsFoundByTheIndexAndNotByReadingTheWholeTable() throws SQLException {
        fill();
        assertThat(String.join("\n", plan()))
                .containsPattern("Index Scan (on|using) cloudauth_submission_settled")
                .doesNotContain("Seq Scan");
        assertThat(SubmissionLogs.jdbc(database).unsettled(Duration.ZERO))
                .extracting(left -> left.key().id())
                .containsExactly("A_LATER", "N", "O", "Q", "SENDING", "UNKNOWN", "Z");
    }

    /** Settled ones, some with a lease to come, and one of each state that reads unknown. */
    private void fill() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql :
                    List.of(
                            "SELECT 'scene', 'settled-' || i, (ARRAY['PASSED', 'REJECTED',"
                                    + " 'NOT_SENT'])[1 + i % 3], 1, 'o', i, i, 1 FROM generate_series(1, "
                                    + SETTLED
                                    + ") i",
                            "SELECT 'scene', 'goes-on-' || i, 'IN_PROGRESS', 0, 'o', i, 4102444800000, 0"
                                    + " FROM generate_series(1, 100) i",
                            "SELECT 'scene', state, state, 0, 'o', 1, 2, 1 FROM unnest(ARRAY['A_LATER',"
                                    + " 'N', 'O', 'Q', 'SENDING', 'UNKNOWN', 'Z']) state")) {
                assertThat(statement.executeUpdate("INSERT INTO cloudauth_submission " + sql))
                        .isPositive();
            }
            boolean unused = statement.execute("ANALYZE cloudauth_submission");
        }
    }

    private List<String> plan() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("EXPLAIN " + TimedLogs.unsettled())) {
            statement.setLong(1, SETTLED);
            statement.setLong(2, SETTLED);
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }
}
