package io.cloudauth.core.submission;

import io.cloudauth.core.internal.jdbc.JdbcSteps;
import io.cloudauth.core.internal.submission.OffloadedLog;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.submission.SubmissionLog;
import javax.sql.DataSource;

/** A factory of the submission logs of this library. */
public final class SubmissionLogs {
    private SubmissionLogs() {}

    /**
     * Returns a log in memory. It knows the submissions of the clients that share it. It is lost
     * when the process ends.
     *
     * <p>The log keeps the last 10,000 submissions, which need some megabytes at most. When it is
     * full, it removes the oldest settled submission. If there is none, it removes the oldest one
     * whose outcome is unknown, and logs a warning. It never removes one in progress.
     *
     * <p>A client without a configured log creates such a log for itself.
     *
     * @return a new log
     */
    public static SubmissionLog inMemory() {
        return new InMemorySubmissionLog(InMemorySubmissionLog.CAPACITY, Time.system());
    }

    /**
     * Returns a log in the table {@code cloudauth_submission} of a database. Any number of
     * processes can share the table.
     *
     * <p>The log works on MySQL, MariaDB, PostgreSQL and H2. On another database, the log logs a
     * warning and tries standard SQL.
     *
     * <p>Create the table with {@link #createTable}, or with your own migration from one of the
     * files {@code schema-mysql.sql} (also for MariaDB), {@code schema-postgresql.sql} and {@code
     * schema-h2.sql} in the directory {@code io/cloudauth/core/submission} of this jar. The first
     * use of the log {@linkplain JdbcSubmissionLog#check checks} the table. The log never deletes
     * rows. You may delete rows that are settled, once they are so old that your application will
     * not repeat their submissions.
     *
     * <p>Each step uses its own connection and its own transaction, so that a rollback of your
     * transaction does not undo it. The data source must meet these conditions:
     *
     * <ul>
     *   <li>Its connections do not join the caller's transaction. Use no {@code
     *       TransactionAwareDataSourceProxy} and no data source that a JTA manager enlists.
     *   <li>It writes to the primary database.
     *   <li>It has spare connections, because a caller inside a transaction holds two connections
     *       for a moment.
     * </ul>
     *
     * <p>The pool limits how long a step waits for a connection. A statement may take 10 seconds.
     *
     * <p>The log runs on its own threads, as with {@link #offload}. If a step exceeds the deadline
     * of its call, its connection is aborted if the driver supports that. If the data source
     * selects its database by a {@link ThreadLocal}, the client needs a {@link
     * io.cloudauth.core.event.CallObserver} that transfers the value.
     *
     * <p>The expiry of leases depends on the clocks of the processes. Clocks that differ do not
     * cause a second submission by themselves: if another owner has taken over an entry, the first
     * owner cannot send. But an operator can {@linkplain SubmissionLog#settle settle} an entry that
     * reads unknown as rejected or not sent. This permits another submission, while the first may
     * still be in progress. The client's leases expire 2 minutes after the deadline of the call,
     * and such a verdict is accepted 5 minutes after that at the earliest. So keep the clocks of
     * the processes within 5 minutes of each other. Otherwise, settle a submission only after its
     * process has certainly ended the call.
     *
     * <p>Applications of several accounts can share the table if each client has an {@linkplain
     * io.cloudauth.core.CloudAuth.Builder#account account label}. Without labels, one application
     * refuses a submission because of another application's submission with the same key. A stored
     * {@link io.cloudauth.submission.SubmissionState#PASSED} says that a submission of this key
     * passed. It is no verdict about a person.
     *
     * @param dataSource the data source
     * @return a new log
     */
    public static JdbcSubmissionLog jdbc(DataSource dataSource) {
        JdbcSteps steps = new JdbcSteps(dataSource);
        return new OffloadedJdbcLog(steps, new TableSubmissionLog(steps, Time.system()));
    }

    /**
     * Returns a log that clients run on 8 daemon threads of its own. So a log that stalls does not
     * delay a call past its deadline, an interrupt or the close of its client.
     *
     * <p>A call waits for a free thread until its deadline. If there is none, the call fails and
     * nothing was sent. If the log does not record an outcome in time, the caller still gets the
     * verdict. A thread records the outcome as soon as the log responds. Until then, no other
     * submission of the same verification is permitted.
     *
     * <p>The log does not see a {@link ThreadLocal} of the calling thread. If it selects its
     * database by one, the client needs a {@link io.cloudauth.core.event.CallObserver} whose {@code
     * carried} transfers the value. Otherwise submissions of one verification may be recorded in
     * two databases.
     *
     * <p>Logs of {@link #jdbc} already work like this. {@code find}, {@code unsettled} and {@code
     * settle} run on the thread that calls them.
     *
     * @param log a log of your own; it must be safe to share between threads
     * @return a log that wraps {@code log}; {@code log} itself if it already has its own threads
     */
    public static SubmissionLog offload(SubmissionLog log) {
        return log instanceof OffloadedLog ? log : new OffloadedLog(log, worker -> {});
    }

    /**
     * Creates the table of {@link #jdbc} if it does not exist, and adds the columns that a table of
     * an earlier version lacks. Several processes may do this at the same time.
     *
     * @param dataSource the data source
     * @throws io.cloudauth.error.SubmissionLogException if the table does not exist and cannot be
     *     created
     */
    public static void createTable(DataSource dataSource) {
        TableSubmissionLog.createTable(new JdbcSteps(dataSource));
    }
}
