package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.submission.SubmissionKey;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** What the log says of a table or of connections that it cannot use. */
@ParameterizedClass
@EnumSource
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TableCheckTest {
    private final Route route;
    private final String name;

    TableCheckTest(Route route) {
        this.route = route;
        this.name = route.newDatabase();
    }

    @Test
    void aMissingTableIsNamedWithItsFile() {
        assertUnusable()
                .hasMessageContaining("cloudauth_submission is missing")
                .hasMessageContaining(
                        isPostgres()
                                ? "submission/schema-postgresql.sql"
                                : "submission/schema-mysql.sql");
    }

    /** A submission says the same and is not sent; a table that is created then is used. */
    @Test
    void theFirstUseChecksUntilTheTableIsThere() {
        DataSource database = route.dataSource(name);
        var log = SubmissionLogs.jdbc(database);
        SubmissionKey key = new SubmissionKey("scene", "order-1");
        assertThatThrownBy(() -> log.begin(key, Duration.ofMinutes(1)))
                .isInstanceOf(SubmissionLogException.class)
                .hasMessageContaining("is missing");
        SubmissionLogs.createTable(database);
        assertThatCode(() -> log.begin(key, Duration.ofMinutes(1))).doesNotThrowAnyException();
    }

    @Test
    void aMissingColumnIsReported() {
        SubmissionLogs.createTable(route.dataSource(name));
        execute("ALTER TABLE cloudauth_submission DROP COLUMN attempt");
        assertUnusable().hasMessageContaining("lacks a column");
    }

    @Test
    void aMissingPrimaryKeyIsReported() {
        SubmissionLogs.createTable(route.dataSource(name));
        execute(
                isPostgres()
                        ? "ALTER TABLE cloudauth_submission DROP CONSTRAINT"
                                + " cloudauth_submission_pkey"
                        : "ALTER TABLE cloudauth_submission DROP PRIMARY KEY");
        assertUnusable().hasMessageContaining("has no primary key (id, scope)");
    }

    @Test
    void aPrimaryKeyOfOneColumnIsReported() {
        aMissingPrimaryKeyIsReported();
        execute("ALTER TABLE cloudauth_submission ADD PRIMARY KEY (id)");
        assertUnusable().hasMessageContaining("has no primary key (id, scope)");
    }

    @Test
    void aColumnThatIsTooShortIsReported() {
        SubmissionLogs.createTable(route.dataSource(name));
        execute(
                isPostgres()
                        ? "ALTER TABLE cloudauth_submission ALTER COLUMN id TYPE VARCHAR(64)"
                        : "ALTER TABLE cloudauth_submission MODIFY id VARBINARY(64) NOT NULL");
        assertUnusable().hasMessageContaining("cloudauth_submission.id must have a length of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "id"})
    void aCollationThatTakesDifferentKeysForEqualIsReported(String column) {
        SubmissionLogs.createTable(route.dataSource(name));
        if (isPostgres()) {
            execute(
                    "CREATE COLLATION any_case (provider = icu, locale = 'und-u-ks-level2',"
                            + " deterministic = false)");
            execute(
                    "ALTER TABLE cloudauth_submission ALTER COLUMN "
                            + column
                            + " TYPE VARCHAR(160) COLLATE any_case");
        } else {
            execute(
                    "ALTER TABLE cloudauth_submission MODIFY "
                            + column
                            + " VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL");
        }
        assertUnusable()
                .hasMessageContaining("cloudauth_submission." + column)
                .hasMessageContaining("equal");
    }

    @Test
    void connectionsThatAreReadOnlyAreReported() {
        SubmissionLogs.createTable(route.dataSource(name));
        HikariConfig config = Pools.config(route.url(name), 1);
        config.setReadOnly(true);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThatThrownBy(() -> SubmissionLogs.jdbc(pool).check())
                    .isInstanceOf(SubmissionLogException.class)
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void connectionsThatJoinTheTransactionOfTheCallerAreReported() {
        DataSource database = route.dataSource(name);
        SubmissionLogs.createTable(database);
        DataSource joining = new TransactionAwareDataSourceProxy(database);
        assertThatThrownBy(() -> SubmissionLogs.jdbc(joining).check())
                .isInstanceOf(SubmissionLogException.class)
                .hasMessageContaining("join the transaction");
    }

    private AbstractThrowableAssert<?, ?> assertUnusable() {
        String product =
                switch (route.kind()) {
                    case POSTGRESQL -> "PostgreSQL 1";
                    case MARIADB -> "Maria";
                    case MYSQL -> "MySQL 5.6";
                };
        return assertThatThrownBy(() -> SubmissionLogs.jdbc(route.dataSource(name)).check())
                .isInstanceOf(SubmissionLogException.class)
                .hasMessageContaining(product);
    }

    private boolean isPostgres() {
        return route.kind() == DatabaseServer.Kind.POSTGRESQL;
    }

    private void execute(String sql) {
        Route.execute(route.url(name), sql);
    }
}
