package io.cloudauth.databases;

import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.core.submission.Databases;
import io.cloudauth.core.submission.JdbcSubmissionLogContract;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.core.submission.TimedLogs;
import io.cloudauth.submission.SubmissionLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;

/** The contract of every log, by each driver on each server, however connections commit. */
@ParameterizedClass
@FieldSource("ALL")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SubmissionLogTest implements JdbcSubmissionLogContract {
    static final List<Case> ALL = Case.all();

    private final Case tried;

    private final VirtualTime time = new VirtualTime();
    private DataSource database;
    private SubmissionLog log;

    SubmissionLogTest(Case tried) {
        this.tried = tried;
    }

    @BeforeEach
    void empty() throws SQLException {
        database = tried.database();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean unused = statement.execute("DELETE FROM cloudauth_submission");
        }
        log = TimedLogs.jdbc(tried.changed(database), time);
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

    /** How a log gets its connections. */
    record Case(Route route, Commits commits) {
        private static final Map<Route, DataSource> DATABASES = new EnumMap<>(Route.class);

        static List<Case> all() {
            return Arrays.stream(Route.values())
                    .flatMap(
                            route ->
                                    Arrays.stream(Commits.values())
                                            .map(commits -> new Case(route, commits)))
                    .toList();
        }

        DataSource database() {
            synchronized (DATABASES) {
                return DATABASES.computeIfAbsent(
                        route,
                        missing -> {
                            DataSource pool = Pools.hikari(route.url(route.newDatabase()), 10);
                            SubmissionLogs.createTable(pool);
                            return pool;
                        });
            }
        }

        DataSource changed(DataSource pool) {
            return switch (commits) {
                case BY_THEMSELVES -> pool;
                case WHEN_TOLD -> Databases.withoutAutoCommit(pool);
                case WHEN_TOLD_SERIALIZABLE ->
                        Databases.seenThrough(
                                pool,
                                connection -> {
                                    connection.setTransactionIsolation(
                                            Connection.TRANSACTION_SERIALIZABLE);
                                    connection.setAutoCommit(false);
                                    return connection;
                                });
            };
        }
    }

    /** When connections commit. */
    enum Commits {
        BY_THEMSELVES,
        WHEN_TOLD,
        WHEN_TOLD_SERIALIZABLE
    }
}
