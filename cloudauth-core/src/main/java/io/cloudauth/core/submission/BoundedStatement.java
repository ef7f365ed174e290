package io.cloudauth.core.submission;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A statement with a timeout of 10 seconds. Some drivers, such as H2, keep the timeout for the
 * connection, which its pool may lend to other code later. So closing restores the previous
 * timeout.
 *
 * @param statement the statement, which may be executed until this is closed
 * @param secondsBefore the previous timeout in seconds; zero for none
 */
record BoundedStatement(PreparedStatement statement, int secondsBefore) implements AutoCloseable {
    private static final int SECONDS = 10;

    static BoundedStatement prepare(Connection connection, String sql) throws SQLException {
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

    /** Sets the values of the statement, in their order, and returns the statement. */
    PreparedStatement with(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
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
