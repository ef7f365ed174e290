package io.cloudauth.databases;

import io.cloudauth.databases.DatabaseServer.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server and the driver that connects to it. The tests of one JVM share the servers. */
enum Route {
    POSTGRESQL(Kind.POSTGRESQL, "jdbc:postgresql://127.0.0.1:%d/%s?user=test"),
    MARIADB_BY_MARIADB(Kind.MARIADB, "jdbc:mariadb://127.0.0.1:%d/%s?user=root"),
    MARIADB_BY_MYSQL(Kind.MARIADB, "jdbc:mysql://127.0.0.1:%d/%s?user=root"),
    MYSQL_BY_MYSQL(Kind.MYSQL, "jdbc:mysql://127.0.0.1:%d/%s?user=root&sslMode=DISABLED"),
    MYSQL_BY_MARIADB(Kind.MYSQL, "jdbc:mariadb://127.0.0.1:%d/%s?user=root&permitMysqlScheme=true");

    private static final Map<Kind, DatabaseServer> SERVERS = new EnumMap<>(Kind.class);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Kind kind;
    private final String url;

    Route(Kind kind, String url) {
        this.kind = kind;
        this.url = url;
    }

    Kind kind() {
        return kind;
    }

    /** Returns the server, which stops with this JVM. */
    DatabaseServer server() {
        synchronized (SERVERS) {
            return SERVERS.computeIfAbsent(
                    kind,
                    missing -> {
                        DatabaseServer server = new DatabaseServer(missing);
                        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                        return server;
                    });
        }
    }

    /** Creates an empty database and returns its name. */
    String newDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        execute(
                url(server().port(), kind == Kind.POSTGRESQL ? "postgres" : ""),
                "CREATE DATABASE " + name);
        return name;
    }

    /** Returns the URL of a database through a port, which may be a relay's. */
    String url(int port, String database) {
        return url.formatted(port, database);
    }

    String url(String database) {
        return url(server().port(), database);
    }

    DataSource dataSource(String database) {
        return new DriverManagerDataSource(url(database));
    }

    static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns whether a server of this kind accepts connections at a port. */
    static boolean answers(Kind kind, int port) {
        Route route =
                switch (kind) {
                    case POSTGRESQL -> POSTGRESQL;
                    case MARIADB -> MARIADB_BY_MARIADB;
                    case MYSQL -> MYSQL_BY_MYSQL;
                };
        String database = kind == Kind.POSTGRESQL ? "postgres" : "";
        try (Connection connection = DriverManager.getConnection(route.url(port, database))) {
            return connection.isValid(0);
        } catch (SQLException e) {
            return false;
        }
    }
}
