package io.cloudauth.conformance.programs;

import io.cloudauth.conformance.canary.Told;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an application kept in its database: every value of every table. */
final class KeptData {

    private static final String TABLES =
            "select table_schema, table_name from information_schema.tables"
                    + " where table_schema <> 'INFORMATION_SCHEMA'";

    private KeptData() {}

    static void tell(Path database, Told told) throws SQLException {
        try (Connection connection = open(database)) {
            List<String> tables = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add('"' + rows.getString(1) + "\".\"" + rows.getString(2) + '"');
                }
            }
            for (String table : tables) {
                tell(connection, table, told);
            }
        }
    }

    private static void tell(Connection connection, String table, Told told) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            String name = rows.getMetaData().getTableName(1).toLowerCase(Locale.ROOT);
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    told.text("table " + name, "value: " + rows.getString(i));
                }
            }
        }
    }

    /** Does to the database what the application must not. */
    static void execute(Path database, String sql) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection open(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + database.toAbsolutePath(), "", "");
    }
}
