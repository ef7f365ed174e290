package io.cloudauth.core.submission;

import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.error.SubmissionLogException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;

/**
 * A runner of steps in a database. Each step has its own connection and its own transaction. Safe
 * to share between threads.
 */
final class JdbcSteps {
    private final DataSource dataSource;

    /** The connection that each thread uses at the moment. */
    private final ConcurrentMap<Thread, Connection> open = new ConcurrentHashMap<>();

    JdbcSteps(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs a step. What it has written is committed once this returns. */
    <T> T run(Step<T> step) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            open.put(Thread.currentThread(), connection);
            try {
                return run(connection, step);
            } finally {
                open.remove(Thread.currentThread());
            }
        }
    }

    /**
     * Aborts the connection of a thread, if it uses one. Its step then fails soon, and the thread
     * closes the connection. Returns at once. If the driver does not support this, the thread
     * continues to wait.
     */
    void abort(Thread worker) {
        Connection connection = open.get(worker);
        if (connection == null) {
            return;
        }
        Thread aborting =
                new Thread(
                        () -> {
                            try {
                                connection.abort(Runnable::run);
                            } catch (SQLException | RuntimeException | Error e) {
                                // the step continues until the database or the driver ends it
                            }
                        },
                        "cloudauth-submission-log-abort");
        aborting.setDaemon(true);
        aborting.start();
    }

    private static <T> T run(Connection connection, Step<T> step) throws SQLException {
        if (connection.getAutoCommit()) {
            return step.run(connection);
        }
        try {
            T result = step.run(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /**
     * Runs a step as {@link #run} does, but throws a SubmissionLogException that is safe to show.
     * The message of a driver's exception may quote values.
     */
    <T> T runOrFail(String what, Step<T> step) {
        try {
            return run(step);
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    static SubmissionLogException failure(String what, SQLException e) {
        return new SubmissionLogException(
                what
                        + " ("
                        + e.getClass().getSimpleName()
                        + ", SQLState "
                        + e.getSQLState()
                        + ", error "
                        + e.getErrorCode()
                        + ")",
                ExceptionSanitizer.of(e));
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Step<T> {
        T run(Connection connection) throws SQLException;
    }
}
