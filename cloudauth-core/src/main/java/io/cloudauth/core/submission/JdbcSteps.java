package io.cloudauth.core.submission;

import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.error.SubmissionLogException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;

/**
 * Steps in a database, each on a connection of its own and in a transaction that ends with it. Safe
 * to share between threads.
 */
final class JdbcSteps {
    private final DataSource dataSource;

    /** The connection that each thread uses now. */
    private final ConcurrentMap<Thread, Connection> open = new ConcurrentHashMap<>();

    JdbcSteps(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One step; whatever it has written lasts once this returns. */
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
     * Breaks the connection that a thread uses, if it uses one: its step fails soon, and it closes
     * the connection itself. Returns at once; a driver that cannot do this leaves the thread where
     * it is.
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
                                // the step goes on until the database or the driver ends it
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

    /** As {@link #run}, with a failure that may be shown: drivers quote values in theirs. */
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

    /** What is done on a connection. */
    @FunctionalInterface
    interface Step<T> {
        T run(Connection connection) throws SQLException;
    }
}
