package io.cloudauth.core.submission;

import io.cloudauth.core.internal.jdbc.Dialect;
import io.cloudauth.core.internal.jdbc.JdbcSteps;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.submission.SubmissionLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Logs that read a clock of a test. */
public final class TimedLogs {
    private TimedLogs() {}

    public static DataSource database() {
        DataSource database = Databases.h2();
        SubmissionLogs.createTable(database);
        return database;
    }

    /** The statements of the log on MySQL and MariaDB, and those that create its table. */
    public static List<String> statements() {
        List<String> all = new ArrayList<>(SubmissionTable.TABLE.statements(Dialect.MYSQL));
        all.addAll(SubmissionTable.statements());
        return all;
    }

    /** The query for what an operator must settle. */
    public static String unsettled() {
        return SubmissionTable.UNSETTLED;
    }

    /** How long after its lease an operator may permit another submission. */
    public static Duration floor() {
        return SettlementRules.FLOOR;
    }

    public static SubmissionLog jdbc(DataSource database, Time time) {
        return new TableSubmissionLog(new JdbcSteps(database), time);
    }
}
