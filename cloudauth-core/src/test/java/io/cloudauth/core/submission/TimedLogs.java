package io.cloudauth.core.submission;

import io.cloudauth.core.internal.jdbc.JdbcSteps;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.submission.SubmissionLog;
import javax.sql.DataSource;

/** Logs that read a clock of a test. */
public final class TimedLogs {
    private TimedLogs() {}

    public static DataSource database() {
        DataSource database = Databases.h2();
        SubmissionLogs.createTable(database);
        return database;
    }

    public static SubmissionLog jdbc(DataSource database, Time time) {
        return new TableSubmissionLog(new JdbcSteps(database), time);
    }
}
