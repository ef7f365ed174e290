package io.cloudauth.cli.report;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * A database and the driver for it. The driver is not part of this program: it comes from a jar, or
 * from the class path.
 */
public final class Database implements AutoCloseable {

    /** The state by which the JDK reports that no driver accepts a URL. */
    static final String NO_DRIVER = "08001";

    private final String url;
    private final Properties properties = new Properties();
    private final @Nullable URLClassLoader driverJar;

    /**
     * Creates the access to a database. It opens no connection yet.
     *
     * @param url the JDBC URL
     * @param driver the jar of the driver; empty for a driver on the class path
     * @throws IOException if the path of the jar is not valid
     */
    public Database(String url, Optional<Path> driver) throws IOException {
        this.url = url;
        this.driverJar =
                driver.isEmpty()
                        ? null
                        : new URLClassLoader(
                                new URL[] {driver.get().toUri().toURL()},
                                ClassLoader.getPlatformClassLoader());
    }

    /** Sets the user and the password of the connection. */
    public void user(String name, String password) {
        properties.setProperty("user", name);
        properties.setProperty("password", password);
    }

    /**
     * Opens a connection that only reads.
     *
     * @throws SQLException with the state {@code 08001} if there is no driver for the URL, as the
     *     JDK does
     */
    Connection connect() throws SQLException {
        Connection connection = open();
        connection.setReadOnly(true);
        return connection;
    }

    private Connection open() throws SQLException {
        if (driverJar == null) {
            return DriverManager.getConnection(url, properties);
        }
        for (Driver driver : ServiceLoader.load(Driver.class, driverJar)) {
            Connection connection = driver.connect(url, properties);
            if (connection != null) {
                return connection;
            }
        }
        throw new SQLException("No suitable driver", NO_DRIVER);
    }

    @Override
    public void close() throws IOException {
        if (driverJar != null) {
            driverJar.close();
        }
    }
}
