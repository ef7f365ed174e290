package io.cloudauth.core.submission;

import io.cloudauth.core.internal.jdbc.JdbcSteps;
import io.cloudauth.core.internal.submission.OffloadedLog;

/** A log in a table that clients run on its own worker threads. Safe to share between threads. */
final class OffloadedJdbcLog extends OffloadedLog implements JdbcSubmissionLog {
    private final JdbcSteps steps;
    private final TableSubmissionLog table;

    OffloadedJdbcLog(JdbcSteps steps, TableSubmissionLog table) {
        super(table, steps::abort);
        this.steps = steps;
        this.table = table;
    }

    @Override
    public JdbcSubmissionLog once() {
        return new OffloadedJdbcLog(steps, table.once());
    }

    @Override
    public void check() {
        table.check();
    }
}
