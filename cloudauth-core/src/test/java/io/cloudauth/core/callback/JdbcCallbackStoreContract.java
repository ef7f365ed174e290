package io.cloudauth.core.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.internal.jdbc.Dialect;
import io.cloudauth.core.submission.Databases;
import io.cloudauth.model.BizId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of a store in a table, also of handlers that share it. */
public interface JdbcCallbackStoreContract extends CallbackStoreContract, SharedCallbacksContract {

    /** Returns the data source of the table, with connections that commit by themselves. */
    DataSource database();

    /** Returns the statements on MySQL and MariaDB, and those that create the table. */
    static List<String> statements() {
        List<String> all = new ArrayList<>(CallbackTable.TABLE.statements(Dialect.MYSQL));
        all.addAll(CallbackTable.statements());
        return all;
    }

    /** Creates the table if it does not exist, and deletes all rows. */
    @BeforeEach
    default void emptyTable() throws SQLException {
        CallbackStores.createTable(database());
        CallbackStores.createTable(database());
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            int unused = statement.executeUpdate("DELETE FROM cloudauth_callback");
        }
    }

    @Test
    default void anAddRemovesALimitedNumberOfExpiredRows() throws SQLException {
        for (int i = 0; i < JdbcCallbackStore.MAX_REMOVED + 5; i++) {
            store().add(entry("old-" + i), NOW);
        }
        store().add(entry("new"), EXPIRY);
        assertThat(rows()).isEqualTo(6);
    }

    @Test
    default void theSecretIsNotStored() throws SQLException {
        try (Verifying verifying = new Verifying()) {
            String secret =
                    Verifying.secret(verifying.handler(store()).expect(verifying.started()));
            try (Connection connection = database().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM cloudauth_callback")) {
                assertThat(row.next()).isTrue();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    assertThat(String.valueOf(row.getString(i)))
                            .doesNotContain(secret.substring(22));
                }
            }
        }
    }

    /** The connection breaks after a commit, so the step runs a second time. */
    @Test
    default void aStepThatRunsTwiceHasTheSameEffect() {
        AtomicInteger lost = new AtomicInteger();
        CallbackStore store =
                CallbackStores.jdbc(
                        Databases.seenThrough(
                                Databases.withoutAutoCommit(database()),
                                connection -> Databases.breakingAfterCommit(connection, lost)));
        assertThat(store.find("id")).as("the table is checked").isEmpty();
        StoredCallback added = entry("id");
        lost.set(1);
        store.add(added, NOW);
        assertThat(store().find("id")).contains(added);
        StoredCallback claimed = added.claimed("one", EXPIRY);
        lost.set(1);
        assertThat(store.replace(added, claimed)).isTrue();
        lost.set(1);
        assertThat(store.replace(claimed, claimed.released())).isTrue();
        lost.set(1);
        store.remove("id");
        assertThat(lost).as("each one broke").hasValue(0);
        assertThat(store().find("id")).isEmpty();
    }

    private long rows() throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery("SELECT COUNT(*) FROM cloudauth_callback")) {
            assertThat(count.next()).isTrue();
            return count.getLong(1);
        }
    }

    private static StoredCallback entry(String id) {
        return StoredCallback.expected(id, "0".repeat(64), BizId.of("order-1"), null, EXPIRY);
    }
}
