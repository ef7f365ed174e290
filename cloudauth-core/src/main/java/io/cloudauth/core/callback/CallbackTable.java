package io.cloudauth.core.callback;

import io.cloudauth.core.internal.jdbc.BoundedStatement;
import io.cloudauth.core.internal.jdbc.Dialect;
import io.cloudauth.core.internal.jdbc.JdbcTable;
import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SQL statements of {@link JdbcCallbackStore}.
 *
 * @param dialect the dialect of the database
 * @param connection the connection on which they run
 */
record CallbackTable(Dialect dialect, Connection connection) {
    static final JdbcTable TABLE =
            new JdbcTable(
                    CallbackTable.class,
                    "cloudauth_callback",
                    List.of(new JdbcTable.Key("id", 32, 32)),
                    List.of(
                            "proof_digest",
                            "biz_id",
                            "biz_type",
                            "expires_millis",
                            "queries",
                            "claim_id",
                            "claim_expires_millis"),
                    "CallbackStores.createTable");

    private static final String COLUMNS =
            "id, proof_digest, biz_id, biz_type, expires_millis, queries, claim_id,"
                    + " claim_expires_millis";
    private static final String INSERT =
            "INSERT INTO cloudauth_callback (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND =
            "SELECT " + COLUMNS + " FROM cloudauth_callback WHERE id = ?";
    private static final String REPLACE =
            "UPDATE cloudauth_callback SET queries = ?, claim_id = ?, claim_expires_millis = ?"
                    + " WHERE id = ? AND queries = ? AND claim_id = ?"
                    + " AND claim_expires_millis = ?";
    private static final String REMOVE = "DELETE FROM cloudauth_callback WHERE id = ?";
    private static final String EXPIRED =
            "SELECT id FROM cloudauth_callback WHERE expires_millis <= ? ORDER BY expires_millis,"
                    + " id";

    /** Returns all statements, for tests of their grammar. */
    static List<String> statements() {
        return List.of(INSERT, FIND, REPLACE, REMOVE, EXPIRED);
    }

    /**
     * Inserts an entry.
     *
     * @throws SQLException of class 23 if the table already has a row with its ID
     */
    void insert(StoredCallback callback) throws SQLException {
        BizType bizType = callback.bizType();
        int unused =
                update(
                        INSERT,
                        dialect.key(callback.id()),
                        callback.proofDigest(),
                        callback.bizId().value(),
                        bizType == null ? null : bizType.value(),
                        callback.expiresAt().toEpochMilli(),
                        callback.queries(),
                        callback.claimId(),
                        callback.claimExpiresAt().toEpochMilli());
    }

    Optional<StoredCallback> find(String id) throws SQLException {
        try (BoundedStatement bounded = BoundedStatement.prepare(connection, FIND);
                ResultSet rows = bounded.with(dialect.key(id)).executeQuery()) {
            return rows.next() ? Optional.of(callback(rows)) : Optional.empty();
        }
    }

    /** Replaces an entry if it has not changed. Returns whether it was replaced. */
    boolean replace(StoredCallback before, StoredCallback after) throws SQLException {
        return update(
                        REPLACE,
                        after.queries(),
                        after.claimId(),
                        after.claimExpiresAt().toEpochMilli(),
                        dialect.key(before.id()),
                        before.queries(),
                        before.claimId(),
                        before.claimExpiresAt().toEpochMilli())
                > 0;
    }

    void remove(String id) throws SQLException {
        int unused = update(REMOVE, dialect.key(id));
    }

    /** Returns the IDs of entries that expired at or before this time, the oldest ones first. */
    List<String> expired(Instant by, int limit) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (BoundedStatement bounded = BoundedStatement.prepare(connection, EXPIRED)) {
            PreparedStatement statement = bounded.with(by.toEpochMilli());
            statement.setMaxRows(limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(dialect.key(rows, 1));
                }
            }
        }
        return ids;
    }

    private int update(String sql, @Nullable Object... values) throws SQLException {
        return BoundedStatement.update(connection, sql, values);
    }

    private StoredCallback callback(ResultSet rows) throws SQLException {
        String bizType = rows.getString(4);
        return new StoredCallback(
                dialect.key(rows, 1),
                rows.getString(2),
                BizId.of(rows.getString(3)),
                bizType == null ? null : BizType.of(bizType),
                Instant.ofEpochMilli(rows.getLong(5)),
                rows.getInt(6),
                rows.getString(7),
                Instant.ofEpochMilli(rows.getLong(8)));
    }
}
