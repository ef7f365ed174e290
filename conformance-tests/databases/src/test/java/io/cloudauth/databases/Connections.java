package io.cloudauth.databases;

import io.cloudauth.core.submission.Databases;
import java.sql.Connection;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * How an application connects to its database.
 *
 * @param route the server and the driver
 * @param commits when the connections commit
 */
record Connections(Route route, Commits commits) {
    private static final Map<Route, DataSource> DATABASES = new EnumMap<>(Route.class);

    /** When connections commit. */
    enum Commits {
        BY_THEMSELVES,
        WHEN_TOLD,
        WHEN_TOLD_SERIALIZABLE
    }

    static List<Connections> all() {
        return Arrays.stream(Route.values())
                .flatMap(
                        route ->
                                Arrays.stream(Commits.values())
                                        .map(commits -> new Connections(route, commits)))
                .toList();
    }

    /** Returns a pool of a database, which all tests of the route share. */
    DataSource database() {
        synchronized (DATABASES) {
            return DATABASES.computeIfAbsent(
                    route, missing -> Pools.hikari(route.url(route.newDatabase()), 10));
        }
    }

    /** Returns the same pool, with connections that commit as this says. */
    DataSource as(DataSource pool) {
        return switch (commits) {
            case BY_THEMSELVES -> pool;
            case WHEN_TOLD -> Databases.withoutAutoCommit(pool);
            case WHEN_TOLD_SERIALIZABLE ->
                    Databases.seenThrough(
                            pool,
                            connection -> {
                                connection.setTransactionIsolation(
                                        Connection.TRANSACTION_SERIALIZABLE);
                                connection.setAutoCommit(false);
                                return connection;
                            });
        };
    }
}
