package io.cloudauth.core.internal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A table that its first use checks. Safe to share between threads. */
public final class CheckedTable {
    private final JdbcTable table;
    private final JdbcSteps steps;

    /** The dialect of the checked table; null before its first use. */
    private volatile @Nullable Dialect dialect;

    /** Creates the access to a table. */
    public CheckedTable(JdbcTable table, JdbcSteps steps) {
        this.table = table;
        this.steps = steps;
    }

    /**
     * Runs a step on the table, as {@link JdbcSteps#run} does.
     *
     * @throws UnusableTableException if the table cannot be used
     */
    public <T> T run(Step<T> step) throws SQLException {
        return steps.run(connection -> step.run(checked(connection), connection));
    }

    private Dialect checked(Connection connection) throws SQLException {
        Dialect known = dialect;
        if (known == null) {
            known = table.check(steps, connection);
            dialect = known;
        }
        return known;
    }

    /** Returns whether a statement failed because the table has a row with the same key. */
    public static boolean isDuplicateKey(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("23");
    }

    /** Work on the table. */
    @FunctionalInterface
    public interface Step<T> {
        /** Does the work. */
        T run(Dialect dialect, Connection connection) throws SQLException;
    }
}
