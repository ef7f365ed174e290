package io.cloudauth.core.internal.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** A kind of database. All differences between databases are in this class and in the SQL files. */
public enum Dialect {
    H2,
    POSTGRESQL,

    /**
     * MySQL and MariaDB, by the drivers of both, and what speaks their protocol. Keys are bytes,
     * because every collation takes some different texts for equal: even a {@code _bin} collation
     * ignores trailing blanks.
     */
    MYSQL,

    /** Any other database. It is tried with standard SQL and the files of PostgreSQL. */
    OTHER;

    /** Returns the dialect of the database of a connection. */
    public static Dialect of(Connection connection) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            case "MySQL", "MariaDB" -> MYSQL;
            default -> OTHER;
        };
    }

    /** Returns name and version of the database, for messages. */
    public static String describe(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        return database.getDatabaseProductName() + ' ' + database.getDatabaseProductVersion();
    }

    /** Returns the name of the SQL file that creates a table, without its directory. */
    public String schemaFile() {
        Dialect written = this == OTHER ? POSTGRESQL : this;
        return "schema-" + written.name().toLowerCase(Locale.ROOT) + ".sql";
    }

    /**
     * Returns whether an insert of an existing key must be one that inserts nothing. An insert that
     * fails would be an error in the log of a PostgreSQL server. In MySQL and MariaDB, a condition
     * on the same table makes parallel inserts of neighbouring keys deadlock.
     */
    public boolean insertsConditionally() {
        return this == H2 || this == POSTGRESQL;
    }

    /** Returns whether the key columns hold bytes, that is, the text in UTF-8. */
    public boolean keysAreBytes() {
        return this == MYSQL;
    }

    /** Returns the value of a key column in a statement. */
    public Object key(String text) {
        return keysAreBytes() ? text.getBytes(StandardCharsets.UTF_8) : text;
    }

    /** Returns the text of a key column in a row. */
    public String key(ResultSet rows, int column) throws SQLException {
        return keysAreBytes()
                ? new String(rows.getBytes(column), StandardCharsets.UTF_8)
                : rows.getString(column);
    }
}
