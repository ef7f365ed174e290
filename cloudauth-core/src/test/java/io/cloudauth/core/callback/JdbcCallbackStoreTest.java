package io.cloudauth.core.callback;

import static io.cloudauth.core.callback.Verifying.call;
import static io.cloudauth.core.callback.Verifying.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.submission.Databases;
import io.cloudauth.model.BizId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class JdbcCallbackStoreTest {
    private final DataSource database = Databases.h2();

    @Nested
    class OnConnectionsThatCommitByThemselves extends OnH2 {
        @Override
        public CallbackStore store() {
            return CallbackStores.jdbc(database());
        }
    }

    @Nested
    class OnConnectionsThatMustBeTold extends OnH2 {
        @Override
        public CallbackStore store() {
            return CallbackStores.jdbc(Databases.withoutAutoCommit(database()));
        }
    }

    abstract static class OnH2 implements JdbcCallbackStoreContract {
        private final DataSource database = Databases.h2();

        @Override
        public DataSource database() {
            return database;
        }
    }

    @Test
    void aStoreWithoutATableSaysSoAndQuotesNothing() {
        try (Verifying verifying = new Verifying()) {
            CallbackHandler handler = verifying.handler(CallbackStores.jdbc(database));
            assertThatExceptionOfType(CallbackStoreException.class)
                    .isThrownBy(() -> handler.expect(BizId.of("order-4711")))
                    .withMessageContaining("CallbackStores.createTable")
                    .withMessageContaining("io/cloudauth/core/callback/schema-h2.sql")
                    .satisfies(e -> assertThat(printed(e)).doesNotContain("order-4711", "INSERT"));
            assertThat(call(handler, "x".repeat(44))).isEqualTo(CallbackReply.NOT_ASKED);
            CallbackStores.createTable(database);
            assertThat(handler.expect(BizId.of("order-4711"))).isNotNull();
        }
    }

    @Test
    void whileTheDatabaseIsDownACallbackIsAskedToComeAgain() {
        AtomicBoolean down = new AtomicBoolean();
        DataSource sometimes =
                Databases.seenThrough(
                        database,
                        connection -> {
                            if (down.get()) {
                                connection.close();
                                throw new SQLException("金丝雀 SELECT", "08001");
                            }
                            return connection;
                        });
        try (Verifying verifying = new Verifying()) {
            CallbackStores.createTable(sometimes);
            CallbackHandler handler = verifying.handler(CallbackStores.jdbc(sometimes));
            String secret = secret(handler.expect(verifying.passed()));
            down.set(true);
            assertThat(call(handler, secret)).isEqualTo(CallbackReply.NOT_ASKED);
            assertThatExceptionOfType(CallbackStoreException.class)
                    .isThrownBy(() -> handler.expect(BizId.of("order-4711")))
                    .withMessageContaining("08001")
                    .satisfies(
                            e -> {
                                assertThat(printed(e)).doesNotContain("order-4711", "金丝雀");
                                assertThat(e.isRetryable()).isTrue();
                            });
            assertThatExceptionOfType(CallbackStoreException.class)
                    .isThrownBy(() -> CallbackStores.createTable(sometimes))
                    .satisfies(e -> assertThat(printed(e)).doesNotContain("金丝雀"));
            down.set(false);
            assertThat(call(handler, secret)).isEqualTo(CallbackReply.TOLD);
        }
    }

    @Test
    void itShowsNothingOfItsDataSource() {
        assertThat(CallbackStores.jdbc(database)).hasToString("CallbackStore(JDBC)");
    }

    private static String printed(Throwable failure) {
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        return all.toString();
    }
}
