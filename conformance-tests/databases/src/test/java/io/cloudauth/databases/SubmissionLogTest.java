package io.cloudauth.databases;

import io.cloudauth.core.internal.time.VirtualTime;
import io.cloudauth.core.submission.JdbcSubmissionLogContract;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.core.submission.TimedLogs;
import io.cloudauth.submission.SubmissionLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of every log, by each driver on each server, however connections commit. */
@ParameterizedClass
@MethodSource("io.cloudauth.databases.Connections#all")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SubmissionLogTest implements JdbcSubmissionLogContract {

    private final Connections tried;

    private final VirtualTime time = new VirtualTime();
    private DataSource database;
    private SubmissionLog log;

    SubmissionLogTest(Connections tried) {
        this.tried = tried;
    }

    @BeforeEach
    void empty() throws SQLException {
        database = tried.database();
        SubmissionLogs.createTable(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean unused = statement.execute("DELETE FROM cloudauth_submission");
        }
        log = TimedLogs.jdbc(tried.as(database), time);
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
