package io.cloudauth.core.submission;

import io.cloudauth.core.internal.time.Time;
import io.cloudauth.submission.SubmissionLog;
import javax.sql.DataSource;

/** The submission logs that come with the library. */
public final class SubmissionLogs {
    private SubmissionLogs() {}

    /**
     * A log in memory: it knows the submissions of the clients that share it, as long as the
     * process lives. It keeps the last 10,000, some megabytes at most: over that it forgets the
     * oldest settled ones first, then, with a warning, those whose outcome is unknown; never one in
     * progress.
     *
     * <p>A client that is given no log has one of these to itself.
     */
    public static SubmissionLog inMemory() {
        return new InMemorySubmissionLog(InMemorySubmissionLog.CAPACITY, Time.system());
    }

    /**
     * A log in the table {@code cloudauth_submission} of a database, safe to share between any
     * number of processes. The table is made by {@link #createTable}, or by your own migration from
     * the file {@code io/cloudauth/core/submission/schema.sql} in this jar. Tested on H2 and
     * PostgreSQL; the statements are plain SQL. Rows stay until you delete them: those that are
     * settled and older than you would ever repeat a submission may go.
     *
     * <p>Every step takes a connection of its own and ends its transaction, so that the end of a
     * transaction of yours undoes nothing. Give it a data source whose connections do not join the
     * caller's transaction (no {@code TransactionAwareDataSourceProxy}, none that a JTA manager
     * enlists), that writes at the primary, and that has connections to spare: a caller inside a
     * transaction holds two for a moment. How long a step may wait for a connection is the pool's
     * to say; a statement may take 10 seconds.
     *
     * <p>Leases are told by the clocks of the processes. Clocks that differ make a submission that
     * is still in progress read unknown too early or too late, which by itself permits no second
     * one; but what reads unknown can be {@linkplain SubmissionLog#settle settled}, and a verdict
     * of rejected or not sent permits another while the first may still be running. The client's
     * leases end 2 minutes after its call must have ended, and such a verdict is taken 5 minutes
     * later at the earliest: keep the clocks of the processes within 5 minutes of each other, which
     * leaves the rest to the database, or settle no submission before it is certain that the
     * process that made it has ended the call.
     */
    public static SubmissionLog jdbc(DataSource dataSource) {
        return new JdbcSubmissionLog(new JdbcSteps(dataSource), Time.system());
    }

    /**
     * Makes the table of {@link #jdbc} where there is none yet. Any number of processes may do so
     * at once.
     *
     * @throws io.cloudauth.error.SubmissionLogException if it is neither there nor can be made
     */
    public static void createTable(DataSource dataSource) {
        new JdbcSchema(new JdbcSteps(dataSource)).create();
    }
}
