package io.cloudauth.databases;

import static io.cloudauth.databases.FailingDatabase.BEGIN;
import static io.cloudauth.databases.FailingDatabase.END;
import static io.cloudauth.databases.FailingDatabase.ORDER;
import static io.cloudauth.databases.FailingDatabase.SENDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.core.submission.TimedLogs;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What happens if the database fails, by a relay that cuts the connection at a statement. No
 * submission is sent twice, and each caller gets its verdict. The page on databases has these cases
 * as a table.
 */
@ParameterizedClass
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MYSQL_BY_MARIADB")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FailuresTest {
    private final Route route;
    private final FailingDatabase database;

    FailuresTest(Route route) throws Exception {
        this.route = route;
        this.database = new FailingDatabase(route);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    /** The step is repeated on another connection. It finds what the first one has written. */
    @ParameterizedTest
    @ValueSource(strings = {BEGIN, SENDING, END})
    void aLostResponseOfTheDatabaseChangesNothing(String statement) {
        try (HikariDataSource pool = database.pool()) {
            database.relay.cutAfter(statement);
            assertThat(database.submit(pool)).isEqualTo("passed");
        }
        assertThat(database.relay.hasCut()).isTrue();
        assertThat(database.state()).contains(SubmissionState.PASSED);
        database.checkSentOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {BEGIN, SENDING, END})
    void aConnectionThatWasKilledIsReplaced(String statement) {
        try (HikariDataSource pool = database.pool()) {
            database.relay.cutBefore(statement, () -> {});
            assertThat(database.submit(pool)).isEqualTo("passed");
        }
        assertThat(database.relay.hasCut()).isTrue();
        assertThat(database.state()).contains(SubmissionState.PASSED);
        database.checkSentOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {BEGIN, SENDING})
    void aDatabaseThatIsGoneBeforeTheRequestPreventsIt(String statement) {
        try (HikariDataSource pool = database.pool()) {
            database.relay.cutBefore(statement, database.relay::refuse);
            assertThat(database.submit(pool)).isEqualTo("SubmissionLogException");
        }
        database.checkNotSent();
    }

    @Test
    void aDatabaseThatIsGoneAfterTheRequestLeavesTheVerdictToTheCallerAndTheEntryToAnOperator() {
        try (HikariDataSource pool = database.pool()) {
            database.relay.cutBefore(END, database.relay::refuse);
            assertThat(database.submit(pool)).isEqualTo("passed");
        }
        assertThat(database.state()).contains(SubmissionState.SENDING);
        database.checkSentOnce();
        VirtualTime later = new VirtualTime();
        SubmissionLog log = TimedLogs.jdbc(database.direct(), later);
        Submission left = log.find(ORDER).orElseThrow();
        later.advance(Duration.between(later.now(), left.leaseExpiresAt()));
        assertThat(log.unsettled(Duration.ZERO)).containsExactly(left.in(SubmissionState.UNKNOWN));
    }

    /** A replica became the primary and does not know the entry. */
    @Test
    void anEntryThatIsLostBeforeTheRequestPreventsIt() {
        try (HikariDataSource pool = database.pool()) {
            database.relay.cutBefore(
                    SENDING, () -> database.execute("DELETE FROM cloudauth_submission"));
            assertThat(database.submit(pool)).isEqualTo("SubmissionLogException");
        }
        database.checkNotSent();
    }

    @Test
    void anEntryThatIsLostAfterTheRequestIsWrittenAgainWithTheVerdict() {
        try (HikariDataSource pool = database.pool()) {
            database.relay.cutBefore(
                    END, () -> database.execute("DELETE FROM cloudauth_submission"));
            assertThat(database.submit(pool)).isEqualTo("passed");
        }
        assertThat(database.state()).contains(SubmissionState.PASSED);
        database.checkSentOnce();
    }

    /** The replica knows the entry, but not that it is being sent. */
    @Test
    void anEntryThatIsOldAfterTheRequestGetsTheVerdict() {
        try (HikariDataSource pool = database.pool()) {
            database.relay.cutBefore(
                    END,
                    () ->
                            database.execute(
                                    "UPDATE cloudauth_submission SET state = 'IN_PROGRESS', attempt"
                                            + " = 0"));
            assertThat(database.submit(pool)).isEqualTo("passed");
        }
        assertThat(database.state()).contains(SubmissionState.PASSED);
        database.checkSentOnce();
    }

    @Test
    void aPoolWithoutAFreeConnectionPreventsTheRequest() throws SQLException {
        HikariConfig config = database.config(1);
        config.setConnectionTimeout(250);
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection taken = pool.getConnection()) {
            assertThat(taken.isValid(0)).isTrue();
            assertThat(database.submit(pool)).isEqualTo("SubmissionLogException");
        }
        database.checkNotSent();
    }

    @Test
    void aPoolWithoutAFreeConnectionAfterTheRequestLeavesTheVerdictToTheCaller() throws Exception {
        HikariConfig config = database.config(1);
        config.setConnectionTimeout(250);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            database.gate.hold();
            CompletableFuture<String> end =
                    CompletableFuture.supplyAsync(() -> database.submit(pool));
            assertThat(database.gate.nextAnswer()).isEqualTo(ORDER.id());
            try (Connection taken = pool.getConnection()) {
                assertThat(taken.isValid(0)).isTrue();
                database.gate.release();
                assertThat(end.get()).isEqualTo("passed");
            }
        }
        assertThat(database.state()).contains(SubmissionState.SENDING);
        database.checkSentOnce();
    }

    /** The log never asks the database for the time. PostgreSQL has no clock of a session. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2_000_000_000})
    void theClockOfTheDatabaseDoesNotMatter(int seconds) {
        HikariConfig config = database.config(2);
        if (route.kind() != DatabaseServer.Kind.POSTGRESQL) {
            config.setConnectionInitSql("SET timestamp = " + seconds);
        }
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(database.submit(pool)).isEqualTo("passed");
        }
        assertThat(database.state()).contains(SubmissionState.PASSED);
        database.checkSentOnce();
    }
}
