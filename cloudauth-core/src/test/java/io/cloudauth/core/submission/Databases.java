package io.cloudauth.core.submission;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** Data sources, healthy and not. */
public final class Databases {
    private Databases() {}

    /** An empty one in memory. */
    public static DataSource h2() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000");
        return dataSource;
    }

    /** The same, with connections as a pool may give them: every step ends by a commit. */
    public static DataSource withoutAutoCommit(DataSource database) {
        return seenThrough(
                database,
                connection -> {
                    connection.setAutoCommit(false);
                    return connection;
                });
    }

    /** The same with one connection, lent again and again, to one thread. */
    public static DataSource onOneConnection(DataSource database) {
        @Nullable Connection[] kept = {null};
        return proxy(
                DataSource.class,
                database,
                (method, result) -> {
                    if (kept[0] == null) {
                        kept[0] = unclosed(connection(result));
                    }
                    return kept[0];
                });
    }

    private static Connection connection(Result result) throws Throwable {
        return Objects.requireNonNull((Connection) result.get());
    }

    private static Connection unclosed(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, result) -> method.equals("close") ? null : result.get());
    }

    /** The same, through something that is done to each connection. */
    public static DataSource seenThrough(DataSource database, Change change) {
        return proxy(
                DataSource.class,
                database,
                (method, result) ->
                        method.equals("getConnection")
                                ? change.of(connection(result))
                                : result.get());
    }

    /** A connection of which every commit arrives, and none is told of the first few. */
    public static Connection losingCommits(Connection connection, AtomicInteger lost) {
        return proxy(
                Connection.class,
                connection,
                (method, result) -> {
                    Object done = result.get();
                    if (method.equals("commit") && lost.getAndDecrement() > 0) {
                        throw new SQLException("lost, near 金丝雀", "08006", 7);
                    }
                    return done;
                });
    }

    /** A connection that breaks after each of the first few commits, which arrive. */
    public static Connection breakingAfterCommit(Connection connection, AtomicInteger lost) {
        return proxy(
                Connection.class,
                connection,
                (method, result) -> {
                    Object done = result.get();
                    if (method.equals("commit") && lost.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                        connection.close();
                        throw new SQLException("lost, near 金丝雀", "08006", 7);
                    }
                    return done;
                });
    }

    private static <T> T proxy(Class<T> type, T behind, Act act) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                act.on(
                                        method.getName(),
                                        () -> {
                                            try {
                                                return method.invoke(behind, arguments);
                                            } catch (InvocationTargetException e) {
                                                throw e.getCause();
                                            }
                                        })));
    }

    /** What becomes of a connection. */
    public interface Change {
        Connection of(Connection connection) throws SQLException;
    }

    private interface Act {
        @Nullable Object on(String method, Result result) throws Throwable;
    }

    private interface Result {
        @Nullable Object get() throws Throwable;
    }
}
