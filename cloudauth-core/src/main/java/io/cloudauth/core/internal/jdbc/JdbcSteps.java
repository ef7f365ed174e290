package io.cloudauth.core.internal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;

/**
 * A runner of steps in a database. Each step has its own connection and its own transaction. Safe
 * to share between threads.
 */
public final class JdbcSteps {
    /** The maximum number of tries of a step if other transactions make it fail. */
    private static final int MAX_TRIES = 10;

    /** The maximum number of tries of a step if its connections are broken. */
    private static final int MAX_CONNECTIONS = 3;

    private static final int VALIDATION_SECONDS = 1;

    private final DataSource dataSource;

    /** The connection that each thread uses at the moment. */
    private final ConcurrentMap<Thread, Connection> open = new ConcurrentHashMap<>();

    /** The threads whose step was aborted. */
    private final Set<Thread> aborted = ConcurrentHashMap.newKeySet();

    /** Creates a runner. */
    public JdbcSteps(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    DataSource dataSource() {
        return dataSource;
    }

    /**
     * Runs a step. What it has written is committed once this returns. If another transaction or a
     * broken connection made it fail, it runs again on another connection. So the first run may
     * have been committed: a step must have the same effect if it runs twice.
     *
     * @throws NoConnectionException if the data source has no connection, so that nothing was
     *     written by the last run
     */
    public <T> T run(Step<T> step) throws SQLException {
        Thread own = Thread.currentThread();
        aborted.remove(own);
        for (int tries = 1; ; tries++) {
            Connection connection = connect();
            open.put(own, connection);
            try {
                return run(connection, step);
            } catch (SQLException e) {
                if (aborted.remove(own) || tries >= maxTries(connection, e)) {
                    throw e;
                }
            } finally {
                open.remove(own);
                close(connection);
            }
        }
    }

    private Connection connect() throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new NoConnectionException(e);
        }
    }

    /**
     * Returns how often a step may run that fails like this. Another run may succeed if the
     * database rolled the transaction back (class 40: a deadlock, or a conflict of serializable
     * transactions), or if the connection is broken. A statement that exceeded its timeout would
     * exceed it again.
     */
    private static int maxTries(Connection connection, SQLException e) {
        String state = e.getSQLState();
        if (e instanceof SQLTimeoutException) {
            return 1;
        }
        if (state != null && state.startsWith("40")) {
            return MAX_TRIES;
        }
        return isBroken(connection) ? MAX_CONNECTIONS : 1;
    }

    private static boolean isBroken(Connection connection) {
        try {
            return connection.isClosed() || !connection.isValid(VALIDATION_SECONDS);
        } catch (SQLException e) {
            return true;
        }
    }

    /** Closes a connection. A failure means nothing, because the step has been committed. */
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // the connection is broken, and its pool replaces it
        }
    }

    /**
     * Aborts the connection of a thread, if it uses one. Its step then fails soon, and the thread
     * closes the connection. Returns at once. If the driver does not support this, the thread
     * continues to wait.
     */
    public void abort(Thread worker) {
        Connection connection = open.get(worker);
        if (connection == null) {
            return;
        }
        aborted.add(worker);
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
     * Returns the class and the codes of an exception of a driver, in parentheses. Its message may
     * quote values.
     */
    public static String describe(SQLException failure) {
        SQLException e = failure instanceof NoConnectionException none ? none.reason : failure;
        return "("
                + e.getClass().getSimpleName()
                + ", SQLState "
                + e.getSQLState()
                + ", error "
                + e.getErrorCode()
                + ")";
    }

    /** Work on a connection. */
    @FunctionalInterface
    public interface Step<T> {
        /** Does the work. */
        T run(Connection connection) throws SQLException;
    }

    /** The exception of a data source that has no connection. */
    public static final class NoConnectionException extends SQLException {
        private static final long serialVersionUID = 1L;

        private final SQLException reason;

        NoConnectionException(SQLException reason) {
            super(reason.getMessage(), reason.getSQLState(), reason.getErrorCode(), reason);
            this.reason = reason;
        }
    }
}
