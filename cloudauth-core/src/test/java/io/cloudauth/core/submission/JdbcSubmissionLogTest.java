package io.cloudauth.core.submission;

import static io.cloudauth.core.submission.SubmissionLogContract.LEASE;
import static io.cloudauth.core.submission.SubmissionLogContract.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.core.internal.jdbc.JdbcSteps;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class JdbcSubmissionLogTest {
    private final DataSource database = Databases.h2();

    @Nested
    class OnConnectionsThatCommitByThemselves extends OnH2 {
        OnConnectionsThatCommitByThemselves() {
            super(Databases.h2());
        }
    }

    @Nested
    class OnConnectionsThatMustBeTold extends OnH2 {
        OnConnectionsThatMustBeTold() {
            super(Databases.withoutAutoCommit(Databases.h2()));
        }
    }

    abstract static class OnH2 implements JdbcSubmissionLogContract {
        private final VirtualTime time = new VirtualTime();
        private final DataSource database;
        private final SubmissionLog log;

        OnH2(DataSource database) {
            this.database = database;
            SubmissionLogs.createTable(database);
            log = new TableSubmissionLog(new JdbcSteps(database), time);
        }

        @Override
        public DataSource database() {
            return database;
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

    @Test
    void theTableIsMadeOnceByWhoeverComesFirst() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> one =
                    () -> {
                        SubmissionLogs.createTable(database);
                        return true;
                    };
            for (Future<Boolean> each :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> one).toList())) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        Submission begun = begin(SubmissionLogs.jdbc(database));
        SubmissionLogs.createTable(database);
        assertThat(find(SubmissionLogs.jdbc(database))).contains(begun);
    }

    @Test
    void aTableOfAnEarlierVersionGetsItsNewColumn() throws Exception {
        SubmissionLogs.createTable(database);
        Submission begun = begin(SubmissionLogs.jdbc(database));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean unused =
                    statement.execute("ALTER TABLE cloudauth_submission DROP COLUMN reference");
        }
        SubmissionLogs.createTable(database);
        SubmissionLog log = SubmissionLogs.jdbc(database);
        assertThat(find(log)).contains(begun);
        log.end(begun.withReference("sha1"), SubmissionState.PASSED);
        assertThat(find(log).map(Submission::reference)).contains("sha1");
    }

    @Test
    void aLogWithoutATableSaysSoAndQuotesNothing() {
        assertThatExceptionOfType(SubmissionLogException.class)
                .isThrownBy(() -> begin(SubmissionLogs.jdbc(database)))
                .satisfies(
                        e -> {
                            assertThat(e).hasMessageContaining("SQLState 42S");
                            assertThat(printed(e))
                                    .doesNotContain(ORDER.id())
                                    .doesNotContain("INSERT");
                        });
    }

    /** Nobody can say whether it was written, and nothing is sent: no person needs to settle it. */
    @Test
    void anEntryWhoseCommitWasLostReadsNotSent() {
        SubmissionLogs.createTable(database);
        AtomicInteger lost = new AtomicInteger(1);
        SubmissionLog log =
                SubmissionLogs.jdbc(
                        Databases.seenThrough(
                                Databases.withoutAutoCommit(database),
                                connection -> Databases.losingCommits(connection, lost)));
        assertThatThrownBy(() -> begin(log))
                .isInstanceOf(SubmissionLogException.class)
                .hasMessageContaining("08006")
                .satisfies(e -> assertThat(printed(e)).doesNotContain("金丝雀"));
        assertThat(find(log).map(Submission::state)).contains(SubmissionState.NOT_SENT);
        assertThat(begin(log)).isNotNull();
    }

    /** A pool that has no connection to give waits for its timeout: once is enough. */
    @Test
    void withoutAConnectionNothingWasWrittenAndNoneIsAskedForAgain() {
        SubmissionLogs.createTable(database);
        AtomicInteger asked = new AtomicInteger();
        SubmissionLog log =
                SubmissionLogs.jdbc(
                        Databases.seenThrough(
                                database,
                                connection -> {
                                    connection.close();
                                    asked.incrementAndGet();
                                    throw new SQLException("no connection in time", "08001");
                                }));
        assertThatThrownBy(() -> begin(log))
                .isInstanceOf(SubmissionLogException.class)
                .hasMessageContaining("08001");
        assertThat(asked).hasValue(1);
        assertThat(find(SubmissionLogs.jdbc(database))).isEmpty();
    }

    /** To H2 it is a setting of the session, which a pool lends to others afterwards. */
    @ParameterizedTest
    @ValueSource(ints = {0, 77})
    void aConnectionKeepsTheQueryTimeoutThatItHad(int seconds) throws SQLException {
        DataSource lent = Databases.onOneConnection(database);
        try (Statement statement = lent.getConnection().createStatement()) {
            statement.setQueryTimeout(seconds);
            SubmissionLog log = SubmissionLogs.jdbc(lent);
            assertThatThrownBy(() -> begin(log)).as("no table").hasMessageContaining("42S");
            assertThat(statement.getQueryTimeout()).isEqualTo(seconds);

            SubmissionLogs.createTable(lent);
            log.end(begin(log), SubmissionState.UNKNOWN);
            assertThat(find(log)).isPresent();
            assertThat(log.unsettled(Duration.ZERO)).hasSize(1);
            assertThat(log.settle(ORDER, SubmissionState.PASSED)).isTrue();
            assertThat(statement.getQueryTimeout()).isEqualTo(seconds);
        }
    }

    @Test
    void aLogThatPermitsOneSubmissionRefusesAnotherAfterARejection() {
        SubmissionLogs.createTable(database);
        JdbcSubmissionLog log = SubmissionLogs.jdbc(database);
        JdbcSubmissionLog once = log.once();
        once.end(begin(once), SubmissionState.NOT_SENT);
        once.end(begin(once), SubmissionState.REJECTED);
        assertThatThrownBy(() -> begin(once))
                .isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("is REJECTED. The last submission did not pass");
        assertThat(begin(log)).as("the same table").isNotNull();
    }

    /** As after a failover to a replica that lags. */
    @Test
    void anOutcomeWhoseEntryIsLostIsWrittenAgain() throws SQLException {
        SubmissionLogs.createTable(database);
        SubmissionLog log = SubmissionLogs.jdbc(database);
        Submission begun = begin(log);
        execute("DELETE FROM cloudauth_submission");
        log.end(begun.withReference("sha1"), SubmissionState.PASSED);
        assertThat(find(log)).contains(begun.withReference("sha1").in(SubmissionState.PASSED));
    }

    @Test
    void aTableWithoutItsPrimaryKeyIsNotUsed() throws SQLException {
        SubmissionLogs.createTable(database);
        execute("ALTER TABLE cloudauth_submission DROP PRIMARY KEY");
        assertUnusable("H2 2", "has no primary key (id, scope)", "schema-h2.sql");
    }

    @Test
    void aColumnThatIgnoresCaseIsNotUsed() throws SQLException {
        SubmissionLogs.createTable(database);
        execute(
                "ALTER TABLE cloudauth_submission ALTER COLUMN id VARCHAR_IGNORECASE(128) NOT NULL");
        assertUnusable("H2 2", "cloudauth_submission.id", "takes different keys for equal");
    }

    private void assertUnusable(String... parts) {
        assertThatThrownBy(() -> SubmissionLogs.jdbc(database).check())
                .isInstanceOf(SubmissionLogException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        }
    }

    @Test
    void itShowsNothingOfItsDataSource() {
        assertThat(SubmissionLogs.jdbc(database)).hasToString("SubmissionLog(JDBC)");
    }

    private static Submission begin(SubmissionLog log) {
        return log.begin(ORDER, LEASE);
    }

    private static Optional<Submission> find(SubmissionLog log) {
        return log.find(ORDER);
    }

    private static String printed(Throwable failure) {
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        return all.toString();
    }
}
