package io.cloudauth.core.submission;

import io.cloudauth.core.internal.jdbc.JdbcSteps;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.submission.SubmissionLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/** The same contract on a real server. */
@Tag("postgres")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PostgresSubmissionLogTest {
    private static PostgresCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = new PostgresCluster();
        SubmissionLogs.createTable(cluster.dataSource());
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Nested
    class OnConnectionsThatCommitByThemselves extends OnPostgres {
        OnConnectionsThatCommitByThemselves() {
            super(cluster.dataSource());
        }
    }

    @Nested
    class OnConnectionsThatMustBeTold extends OnPostgres {
        OnConnectionsThatMustBeTold() {
            super(Databases.withoutAutoCommit(cluster.dataSource()));
        }
    }

    @Nested
    class OnSerializableConnections extends OnPostgres {
        OnSerializableConnections() {
            super(
                    Databases.seenThrough(
                            cluster.dataSource(),
                            connection -> {
                                connection.setTransactionIsolation(
                                        Connection.TRANSACTION_SERIALIZABLE);
                                connection.setAutoCommit(false);
                                return connection;
                            }));
        }
    }

    abstract static class OnPostgres implements JdbcSubmissionLogContract {
        private final VirtualTime time = new VirtualTime();
        private final SubmissionLog log;

        OnPostgres(DataSource database) {
            log = new TableSubmissionLog(new JdbcSteps(database), time);
        }

        @BeforeEach
        void empty() throws SQLException {
            try (Connection connection = cluster.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                boolean unused = statement.execute("DELETE FROM cloudauth_submission");
            }
        }

        @Override
        public DataSource database() {
            return cluster.dataSource();
        }

        @Override
        public SubmissionLog log() {
            return log;
        }

        @Override
        public VirtualTime time() {
            return time;
        }
    }
}
