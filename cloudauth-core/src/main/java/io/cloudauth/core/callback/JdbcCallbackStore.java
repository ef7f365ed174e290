package io.cloudauth.core.callback;

import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.core.internal.jdbc.CheckedTable;
import io.cloudauth.core.internal.jdbc.JdbcSteps;
import io.cloudauth.core.internal.jdbc.UnusableTableException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store in a database table. Each step has the same effect if it runs twice, because it runs
 * again on a new connection if its connection breaks. Safe to share between threads.
 */
final class JdbcCallbackStore implements CallbackStore {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /** The maximum number of expired rows to delete when one row is added. */
    static final int MAX_REMOVED = 10;

    private final CheckedTable checked;

    JdbcCallbackStore(JdbcSteps steps) {
        this.checked = new CheckedTable(CallbackTable.TABLE, steps);
    }

    @Override
    public void add(StoredCallback callback, Instant expiredBy) {
        try {
            boolean unused =
                    run(
                            table -> {
                                table.insert(callback);
                                return true;
                            });
        } catch (SQLException e) {
            if (!CheckedTable.isDuplicateKey(e) || !isStored(callback)) {
                throw failure("an expected callback could not be written", e);
            }
        }
        removeExpired(expiredBy);
    }

    /** Returns whether an earlier run of the same step has written the entry. */
    private boolean isStored(StoredCallback callback) {
        return find(callback.id()).filter(callback::equals).isPresent();
    }

    /** Deletes row by row in the same order in all processes, so that they do not deadlock. */
    private void removeExpired(Instant by) {
        try {
            boolean unused =
                    run(
                            table -> {
                                for (String id : table.expired(by, MAX_REMOVED)) {
                                    table.remove(id);
                                }
                                return true;
                            });
        } catch (SQLException e) { // the new entry is written all the same
            log.warn(
                    "expired rows of {} could not be deleted {}",
                    CallbackTable.TABLE.name(),
                    JdbcSteps.describe(e));
        }
    }

    @Override
    public Optional<StoredCallback> find(String id) {
        return step("an expected callback could not be read", table -> table.find(id));
    }

    @Override
    public boolean replace(StoredCallback before, StoredCallback after) {
        return step(
                "an expected callback could not be updated",
                table ->
                        table.replace(before, after)
                                // an earlier run of this step may have replaced it
                                || table.find(after.id()).filter(after::equals).isPresent());
    }

    @Override
    public void remove(String id) {
        boolean unused =
                step(
                        "a received callback could not be deleted",
                        table -> {
                            table.remove(id);
                            return true;
                        });
    }

    private <T> T step(String what, Step<T> step) {
        try {
            return run(step);
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    private <T> T run(Step<T> step) throws SQLException {
        try {
            return checked.run(
                    (dialect, connection) -> step.run(new CallbackTable(dialect, connection)));
        } catch (UnusableTableException e) {
            throw new CallbackStoreException(String.valueOf(e.getMessage()), null);
        }
    }

    /** Returns an exception that is safe to show. The message of a driver may quote values. */
    private static CallbackStoreException failure(String what, SQLException e) {
        return new CallbackStoreException(
                what + ' ' + JdbcSteps.describe(e), ExceptionSanitizer.of(e));
    }

    static void createTable(JdbcSteps steps) {
        try {
            CallbackTable.TABLE.create(steps);
        } catch (SQLException e) {
            throw failure("the table cloudauth_callback could not be created", e);
        }
    }

    /** Does not show the data source, because its text may contain a password. */
    @Override
    public String toString() {
        return "CallbackStore(JDBC)";
    }

    /** Work on the table. */
    @FunctionalInterface
    private interface Step<T> {
        T run(CallbackTable table) throws SQLException;
    }
}
