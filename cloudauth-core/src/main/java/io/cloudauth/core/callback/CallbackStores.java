package io.cloudauth.core.callback;

import io.cloudauth.core.internal.jdbc.JdbcSteps;
import javax.sql.DataSource;

/** A factory of the callback stores of this library. */
public final class CallbackStores {
    private CallbackStores() {}

    /**
     * Returns a store in memory. It knows the callbacks that the handlers of this process expect,
     * and is lost when the process ends. It keeps at most 100 000 entries. When it is full, it
     * removes the oldest one.
     *
     * <p>A handler without a configured store creates such a store for itself.
     *
     * @return a new store, which is safe to share between threads and handlers
     */
    public static CallbackStore inMemory() {
        return new InMemoryCallbackStore(InMemoryCallbackStore.MAX_EXPECTED);
    }

    /**
     * Returns a store in the table {@code cloudauth_callback} of a database. Any number of
     * processes can share the table. So a callback can arrive at another process than the one that
     * expects it, or after a restart.
     *
     * <p>The store works on MySQL, MariaDB, PostgreSQL and H2. On another database, it logs a
     * warning and tries standard SQL.
     *
     * <p>Create the table with {@link #createTable}, or with your own migration from one of the
     * files {@code schema-mysql.sql} (also for MariaDB), {@code schema-postgresql.sql} and {@code
     * schema-h2.sql} in the directory {@code io/cloudauth/core/callback} of this jar. The first use
     * of the store checks the table. The user of the database needs the permissions SELECT, INSERT,
     * UPDATE and DELETE.
     *
     * <p>A row has a BizId and a BizType, the digest of the link's secret, times and a counter. It
     * has no personal data, and the link cannot be computed from it. A row is deleted when its
     * callback was received. Each {@link CallbackHandler#expect expect} also deletes up to 10 rows
     * that expired at least 10 minutes before. You may delete expired rows yourself.
     *
     * <p>Each step uses its own connection and its own transaction. The data source must meet these
     * conditions:
     *
     * <ul>
     *   <li>Its connections do not join the caller's transaction. Use no {@code
     *       TransactionAwareDataSourceProxy} and no data source that a JTA manager enlists.
     *   <li>It writes to the primary database.
     *   <li>It has spare connections, because a caller inside a transaction holds two connections
     *       for a moment.
     * </ul>
     *
     * <p>The pool limits how long a step waits for a connection. A statement may take 10 seconds. A
     * request whose secret has the right length costs one query, even if the secret is invented.
     *
     * <p>Each process reads the expiry times by its own clock. Keep the clocks of the processes
     * within a minute of each other. Clocks that differ more can make a link expire early, or can
     * make two processes query one verdict at the same time. Only one of them notifies its listener
     * all the same.
     *
     * <p>Handlers of several applications can share the table, because each link has its own random
     * secret. A handler that receives the link of another application queries the verdict by its
     * own client. So applications with different accounts need different links or different tables.
     *
     * @param dataSource the data source
     * @return a new store, which is safe to share between threads and handlers
     */
    public static CallbackStore jdbc(DataSource dataSource) {
        return new JdbcCallbackStore(new JdbcSteps(dataSource));
    }

    /**
     * Creates the table of {@link #jdbc} if it does not exist. Several processes may do this at the
     * same time.
     *
     * @param dataSource the data source
     * @throws CallbackStoreException if the table does not exist and cannot be created
     */
    public static void createTable(DataSource dataSource) {
        JdbcCallbackStore.createTable(new JdbcSteps(dataSource));
    }
}
