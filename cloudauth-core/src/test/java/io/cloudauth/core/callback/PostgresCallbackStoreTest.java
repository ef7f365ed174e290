package io.cloudauth.core.callback;

import io.cloudauth.core.submission.Databases;
import io.cloudauth.core.submission.PostgresCluster;
import java.sql.Connection;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/** The same contract on a real server. */
@Tag("postgres")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PostgresCallbackStoreTest {
    private static PostgresCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = new PostgresCluster();
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Nested
    class OnConnectionsThatCommitByThemselves extends OnPostgres {
        @Override
        public CallbackStore store() {
            return CallbackStores.jdbc(database());
        }
    }

    @Nested
    class OnSerializableConnections extends OnPostgres {
        @Override
        public CallbackStore store() {
            return CallbackStores.jdbc(
                    Databases.seenThrough(
                            database(),
                            connection -> {
                                connection.setTransactionIsolation(
                                        Connection.TRANSACTION_SERIALIZABLE);
                                connection.setAutoCommit(false);
                                return connection;
                            }));
        }
    }

    abstract static class OnPostgres implements JdbcCallbackStoreContract {
        @Override
        public DataSource database() {
            return cluster.dataSource();
        }
    }
}
