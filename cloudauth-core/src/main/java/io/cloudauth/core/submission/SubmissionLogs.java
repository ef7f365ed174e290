package io.cloudauth.core.submission;

import io.cloudauth.core.internal.submission.OffloadedLog;
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
     * <p>The log runs on threads of its own: see {@link #offload}. If a step exceeds the deadline
     * of its call, its connection is aborted, as far as the driver can. A data source that chooses
     * its database by a {@link ThreadLocal} needs an observer that takes it along.
     *
     * <p>Leases are told by the clocks of the processes. Clocks that differ permit no second
     * submission by themselves: an entry that was taken over cannot be sent by its first owner. But
     * an entry that reads unknown can be {@linkplain SubmissionLog#settle settled} as rejected or
     * not sent, which permits another while the first may still be in progress. The client's leases
     * expire 2 minutes after its call must have ended, and such a verdict is accepted 5 minutes
     * after that at the earliest. So keep the clocks of the processes within 5 minutes of each
     * other, or settle no submission before the process that made it has certainly ended the call.
     */
    public static SubmissionLog jdbc(DataSource dataSource) {
        JdbcSteps steps = new JdbcSteps(dataSource);
        return new OffloadedLog(new JdbcSubmissionLog(steps, Time.system()), steps::abort);
    }

    /**
     * Returns a log that clients run on 8 daemon threads of its own instead of the caller's, so
     * that a log that stalls holds no call past its deadline, an interrupt or the close of its
     * client. A call waits for a free thread within its deadline, and fails with "nothing sent" if
     * there is none. If the log cannot record an outcome in time, the caller still gets the
     * verdict; a thread records it as soon as the log responds, and until then it blocks its
     * verification.
     *
     * <p>The log does not see a {@link ThreadLocal} of the calling thread. If it chooses its
     * database by one, give the client a {@link io.cloudauth.core.event.CallObserver} whose {@code
     * carried} takes it along; otherwise one verification may begin in two databases.
     *
     * <p>{@link #jdbc} does this by itself. {@code find}, {@code unsettled} and {@code settle} run
     * on the thread that calls them.
     *
     * @param log a log of your own; safe to share between threads
     */
    public static SubmissionLog offload(SubmissionLog log) {
        return log instanceof OffloadedLog ? log : new OffloadedLog(log, worker -> {});
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
