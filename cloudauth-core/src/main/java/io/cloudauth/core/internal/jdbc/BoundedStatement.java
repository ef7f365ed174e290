package io.cloudauth.core.internal.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * A statement with a timeout of 10 seconds. Some drivers, such as H2, keep the timeout for the
 * connection, which its pool may lend to other code later. So closing restores the previous
 * timeout.
 *
 * @param statement the statement, which may be executed until this is closed
 * @param secondsBefore the previous timeout in seconds; zero for none
 */
public record BoundedStatement(PreparedStatement statement, int secondsBefore)
        implements AutoCloseable {
    private static final int SECONDS = 10;

    /** Prepares a statement. */
    public static BoundedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            int before = statement.getQueryTimeout();
            statement.setQueryTimeout(SECONDS);
            return new BoundedStatement(statement, before);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** Executes an insert, an update or a deletion. Returns the number of rows. */
    public static int update(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (BoundedStatement bounded = prepare(connection, sql)) {
            return bounded.with(values).executeUpdate();
        }
    }

    /** Sets the values of the statement, in their order, and returns the statement. */
    public PreparedStatement with(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        try (PreparedStatement closed = statement) {
            closed.setQueryTimeout(secondsBefore);
        }
    }
}
