package io.cloudauth.databases;

/**
 * A user of a database who can no longer write after a switch, as after a failover to a replica.
 */
final class ReadOnlySwitch implements AutoCloseable {
    private final Route route;
    private final String database;

    ReadOnlySwitch(Route route, String database) {
        this.route = route;
        this.database = database;
        if (isPostgres()) {
            execute("CREATE ROLE app LOGIN SUPERUSER");
        } else {
            execute("CREATE USER app");
            execute("GRANT ALL ON " + database + ".* TO app");
        }
    }

    String url(int port) {
        return route.url(port, database)
                .replace(isPostgres() ? "user=test" : "user=root", "user=app");
    }

    /** New connections are read-only. */
    void on() {
        execute(
                isPostgres()
                        ? "ALTER ROLE app SET default_transaction_read_only = on"
                        : "SET GLOBAL read_only = 1");
    }

    private boolean isPostgres() {
        return route.kind() == DatabaseServer.Kind.POSTGRESQL;
    }

    private void execute(String sql) {
        Route.execute(route.url(database), sql);
    }

    @Override
    public void close() {
        if (isPostgres()) {
            execute("DROP ROLE app");
        } else {
            execute("SET GLOBAL read_only = 0");
            execute("DROP USER app");
        }
    }
}
