package io.cloudauth.core.internal.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The check of a table before its first use. A billed call would otherwise fail on these faults, or
 * they would stay unnoticed: connections that join the caller's transaction or are read-only, a
 * table that is missing, and columns in which two keys are taken for one.
 *
 * @param table the table
 * @param connection a connection to its database
 * @param dialect the dialect of that database
 */
record TableCheck(JdbcTable table, Connection connection, Dialect dialect) {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /** A class of Spring, which this library does not depend on. */
    private static final String JOINING =
            "org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy";

    Dialect run(DataSource dataSource) throws SQLException {
        if (joins(dataSource)) {
            throw unusable(
                    "the connections of the DataSource join the transaction of the caller, whose"
                            + " rollback would delete what was recorded; use the target DataSource"
                            + " of the TransactionAwareDataSourceProxy");
        }
        if (connection.isReadOnly()) {
            throw unusable(
                    "the connections of the DataSource are read-only; use a DataSource that writes"
                            + " to the primary database");
        }
        if (dialect == Dialect.OTHER) {
            log.warn(
                    "{}: this library is not tested on this database; it uses standard SQL and"
                            + " checks the table {} as far as it can",
                    Dialect.describe(connection),
                    table.name());
        }
        checkColumns();
        checkKeysAreDistinct();
        checkUnique();
        checkWritable();
        return dialect;
    }

    private static boolean joins(DataSource dataSource) throws SQLException {
        try {
            return dataSource.isWrapperFor(
                    Class.forName(JOINING, false, dataSource.getClass().getClassLoader()));
        } catch (ClassNotFoundException | RuntimeException e) {
            return false;
        }
    }

    private void checkColumns() throws SQLException {
        try (BoundedStatement query = BoundedStatement.prepare(connection, table.selectNothing());
                ResultSet rows = query.statement().executeQuery()) {
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 0; i < table.keys().size(); i++) {
                check(columns, i + 1, table.keys().get(i));
            }
        } catch (SQLException e) {
            if (!connection.isValid(1)) {
                throw e;
            }
            throw unusable(
                    "the table "
                            + table.name()
                            + " is missing, lacks a column or cannot be read "
                            + JdbcSteps.describe(e)
                            + "; "
                            + cure());
        }
    }

    private void check(ResultSetMetaData columns, int column, JdbcTable.Key key)
            throws SQLException {
        boolean isBytes = columns.getColumnType(column) == Types.VARBINARY;
        if (dialect.keysAreBytes() && !isBytes) {
            throw unusable(
                    "the column "
                            + name(key)
                            + " must be VARBINARY("
                            + key.bytes()
                            + "), because a collation takes some different keys for equal; "
                            + cure());
        }
        int needed = dialect.keysAreBytes() ? key.bytes() : key.chars();
        int precision = columns.getPrecision(column);
        if (precision > 0 && precision < needed) {
            throw unusable(
                    "the column " + name(key) + " must have a length of " + needed + "; " + cure());
        }
    }

    /** Compares texts as the column does. Only MySQL needs no query, because its keys are bytes. */
    private void checkKeysAreDistinct() throws SQLException {
        if (dialect.keysAreBytes()) {
            return;
        }
        for (JdbcTable.Key key : table.keys()) {
            String text = "COALESCE(MAX(" + key.name() + "), 'a')";
            String sql =
                    "SELECT CASE WHEN "
                            + text
                            + " = 'A' OR "
                            + text
                            + " = 'a ' OR "
                            + text
                            + " = 'á' THEN 1 ELSE 0 END FROM "
                            + table.name()
                            + table.noRow();
            try (BoundedStatement query = BoundedStatement.prepare(connection, sql);
                    ResultSet rows = query.statement().executeQuery()) {
                if (rows.next() && rows.getInt(1) == 1) {
                    throw unusable(
                            "the collation of the column "
                                    + name(key)
                                    + " takes different keys for equal; use a binary collation");
                }
            }
        }
    }

    private void checkUnique() throws SQLException {
        if (dialect == Dialect.OTHER) {
            return; // its metadata may be incomplete
        }
        Set<String> keys = new TreeSet<>();
        table.keys().forEach(key -> keys.add(key.name()));
        DatabaseMetaData database = connection.getMetaData();
        String name =
                database.storesUpperCaseIdentifiers()
                        ? table.name().toUpperCase(Locale.ROOT)
                        : table.name();
        Map<String, Set<String>> indexes = new TreeMap<>();
        try (ResultSet rows =
                database.getIndexInfo(connection.getCatalog(), null, name, true, true)) {
            while (rows.next()) {
                String column = rows.getString("COLUMN_NAME");
                if (column != null) {
                    indexes.computeIfAbsent(rows.getString("INDEX_NAME"), index -> new TreeSet<>())
                            .add(column.toLowerCase(Locale.ROOT));
                }
            }
        }
        if (!indexes.containsValue(keys)) {
            throw unusable(
                    "the table "
                            + table.name()
                            + " has no primary key ("
                            + String.join(", ", keys)
                            + "), so that one key could be recorded twice; "
                            + cure());
        }
    }

    /** Updates no row. A read-only database and a user without permission fail here. */
    private void checkWritable() throws SQLException {
        String column = table.columns().get(0);
        String sql = "UPDATE " + table.name() + " SET " + column + " = " + column + table.noRow();
        try {
            int unused = BoundedStatement.update(connection, sql);
        } catch (SQLException e) {
            if (!connection.isValid(1)) {
                throw e;
            }
            throw unusable(
                    "the table "
                            + table.name()
                            + " cannot be written "
                            + JdbcSteps.describe(e)
                            + "; use a DataSource of the primary database, whose user may SELECT,"
                            + " INSERT and UPDATE");
        }
    }

    private String name(JdbcTable.Key key) {
        return table.name() + '.' + key.name();
    }

    private String cure() {
        return "create it by "
                + table.creator()
                + ", or by a migration from "
                + table.file(dialect);
    }

    private UnusableTableException unusable(String what) throws SQLException {
        return new UnusableTableException(Dialect.describe(connection) + ": " + what);
    }
}
