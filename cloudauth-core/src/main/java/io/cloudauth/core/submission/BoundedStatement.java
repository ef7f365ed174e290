package io.cloudauth.core.submission;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A statement that may take so long and no longer. Some drivers keep that limit for the connection
 * (H2 does), which may be lent to others afterwards: what was there before is put back.
 *
 * @param statement what may be executed, until this is closed
 * @param secondsBefore the limit that was there before; zero for none
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

    /** The statement with its values, in their order. */
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
