package io.cloudauth.core.internal.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of this library.
 *
 * @param owner the class beside whose class file the SQL files are
 * @param name the name of the table
 * @param keys the columns of the primary key
 * @param columns all other columns
 * @param creator how an application creates the table, for messages
 */
public record JdbcTable(
        Class<?> owner, String name, List<Key> keys, List<String> columns, String creator) {

    /**
     * A column of the primary key.
     *
     * @param name the name
     * @param chars the length of its longest text in characters
     * @param bytes the length of its longest text in bytes, as UTF-8
     */
    public record Key(String name, int chars, int bytes) {}

    /**
     * Creates the table if it does not exist, and adds the columns that a table of an earlier
     * version lacks. If two processes create it at the same time, one of them can fail in spite of
     * {@code IF NOT EXISTS}. So a failure counts only if the table does not exist afterwards.
     *
     * @throws SQLException if the table does not exist and cannot be created
     */
    public void create(JdbcSteps steps) throws SQLException {
        if (exists(steps)) {
            return;
        }
        try {
            steps.run(
                    connection -> {
                        try (Statement statement = connection.createStatement()) {
                            for (String part : statements(Dialect.of(connection))) {
                                statement.execute(part);
                            }
                        }
                        return true;
                    });
        } catch (SQLException e) {
            if (!exists(steps)) {
                throw e;
            }
        }
    }

    private boolean exists(JdbcSteps steps) throws SQLException {
        try {
            return steps.run(
                    connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.execute(selectNothing());
                        }
                    });
        } catch (JdbcSteps.NoConnectionException e) {
            throw e;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Returns a query for all columns that finds no row, because no key is empty. */
    String selectNothing() {
        return "SELECT " + String.join(", ", allColumns()) + " FROM " + name + noRow();
    }

    /** Returns the condition that no row meets. */
    String noRow() {
        return keys.stream()
                .map(key -> key.name() + " = ''")
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private List<String> allColumns() {
        return Stream.concat(keys.stream().map(Key::name), columns.stream()).toList();
    }

    /** Returns the path of the SQL file for a dialect in the jar of this library. */
    String file(Dialect dialect) {
        return owner.getPackageName().replace('.', '/') + '/' + dialect.schemaFile();
    }

    /** Returns the statements that create the table. */
    public List<String> statements(Dialect dialect) {
        try (InputStream file = owner.getResourceAsStream(dialect.schemaFile())) {
            if (file == null) {
                throw new IllegalStateException(file(dialect) + " is not in the jar");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.replaceAll("(?m)^--.*$", "").strip().split(";\\s*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks that the log can use the table through these connections.
     *
     * @return the dialect of the database
     * @throws UnusableTableException if the table cannot be used
     */
    public Dialect check(JdbcSteps steps, Connection connection) throws SQLException {
        return new TableCheck(this, connection, Dialect.of(connection)).run(steps.dataSource());
    }
}
