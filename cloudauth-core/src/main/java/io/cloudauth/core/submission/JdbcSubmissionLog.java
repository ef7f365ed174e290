package io.cloudauth.core.submission;

import io.cloudauth.submission.SubmissionLog;

/**
 * A submission log in a database table; see {@link SubmissionLogs#jdbc}. Safe to share between
 * threads, clients and processes.
 */
public interface JdbcSubmissionLog extends SubmissionLog {

    /**
     * Returns a log over the same table in which only {@link
     * io.cloudauth.submission.SubmissionState#NOT_SENT} permits another submission. After a
     * rejection, it refuses another submission of the same key.
     *
     * <p>Use it where something other than a person repeats a submission: a job that starts again
     * after a crash, a queue that delivers a message again. Such a repetition of a rejected
     * submission would be charged again, and its verdict would be the same. For another attempt of
     * the same person, use a new identifier.
     *
     * @return a log over the same table
     */
    JdbcSubmissionLog once();

    /**
     * Checks the table now. Otherwise the first use of the log checks it.
     *
     * <p>The check reports connections that are read-only or that join the transaction of the
     * caller, a missing table, a missing column or primary key, and columns that take different
     * keys for equal. On a database other than MySQL, MariaDB, PostgreSQL and H2 it logs a warning.
     *
     * <p>If the data source has no connection, nothing is checked: the exception then has a cause,
     * and the first use of the log checks the table. An exception without a cause reports a table
     * or connections that cannot be used.
     *
     * @throws io.cloudauth.error.SubmissionLogException if the log cannot be used; the message
     *     names the database and what to do
     */
    void check();
}
