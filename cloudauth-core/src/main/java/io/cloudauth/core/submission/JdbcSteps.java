package io.cloudauth.core.submission;

import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.error.SubmissionLogException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Steps in a database, each on a connection of its own and in a transaction that ends with it. Safe
 * to share between threads.
 */
record JdbcSteps(DataSource dataSource) {

    /** One step; whatever it has written lasts once this returns. */
    <T> T run(Step<T> step) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
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
