package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.alibaba.druid.pool.DruidDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cloudauth.core.submission.JdbcSubmissionLog;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every statement of the log through HikariCP and Druid. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PoolsTest {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final SubmissionKey KEY = new SubmissionKey("scene", "order-1");

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, true", "POSTGRESQL, false",
        "MARIADB_BY_MARIADB, true", "MARIADB_BY_MARIADB, false",
        "MARIADB_BY_MYSQL, true", "MARIADB_BY_MYSQL, false",
        "MYSQL_BY_MYSQL, true", "MYSQL_BY_MYSQL, false"
    })
    void hikariRunsEveryStatement(Route route, boolean autoCommit) {
        HikariConfig config = Pools.config(route.url(route.newDatabase()), 2);
        config.setAutoCommit(autoCommit);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            checkEveryStatement(pool);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, true", "POSTGRESQL, false",
        "MARIADB_BY_MARIADB, true", "MARIADB_BY_MARIADB, false",
        "MARIADB_BY_MYSQL, true", "MARIADB_BY_MYSQL, false",
        "MYSQL_BY_MYSQL, true", "MYSQL_BY_MYSQL, false"
    })
    void druidRunsEveryStatement(Route route, boolean autoCommit) throws Exception {
        try (DruidDataSource pool = Pools.druid(route.url(route.newDatabase()), 2)) {
            pool.setDefaultAutoCommit(autoCommit);
            checkEveryStatement(pool);
        }
    }

    /** Options that applications set in the URL, and that change what a driver sends or counts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "useAffectedRows=true",
                "useServerPrepStmts=true&cachePrepStmts=true",
                "characterEncoding=GBK",
                "sessionVariables=sql_mode=''",
                "sessionVariables=sql_mode='ANSI,NO_BACKSLASH_ESCAPES'",
                "rewriteBatchedStatements=true&allowMultiQueries=true"
            })
    void theOptionsOfADriverChangeNothing(String options) {
        for (Route route : new Route[] {Route.MARIADB_BY_MYSQL, Route.MARIADB_BY_MARIADB}) {
            String url = route.url(route.newDatabase()) + '&' + options;
            try (HikariDataSource pool = Pools.hikari(url, 2)) {
                checkEveryStatement(pool);
            }
        }
    }

    private static void checkEveryStatement(DataSource pool) {
        SubmissionLogs.createTable(pool);
        SubmissionLogs.createTable(pool);
        JdbcSubmissionLog log = SubmissionLogs.jdbc(pool);
        log.check();
        Submission first = log.begin(KEY, LEASE);
        assertThatThrownBy(() -> log.begin(KEY, LEASE))
                .isInstanceOf(SubmissionRefusedException.class);
        assertThat(log.sending(first)).isTrue();
        log.end(first.withReference("sha1"), SubmissionState.REJECTED);
        assertThat(log.find(KEY))
                .contains(first.withReference("sha1").in(SubmissionState.REJECTED));
        assertThatThrownBy(() -> log.once().begin(KEY, LEASE))
                .isInstanceOf(SubmissionRefusedException.class);
        Submission second = log.begin(KEY, LEASE);
        log.end(second, SubmissionState.UNKNOWN);
        assertThat(log.unsettled(Duration.ZERO)).hasSize(1);
        assertThat(log.settle(KEY, SubmissionState.NOT_SENT)).isTrue();
        Submission third = log.once().begin(KEY, LEASE);
        log.end(third, SubmissionState.PASSED);
        assertThat(log.find(KEY)).contains(third.in(SubmissionState.PASSED));
    }
}
