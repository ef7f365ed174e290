package io.cloudauth.core.submission;

import io.cloudauth.core.internal.jdbc.BoundedStatement;
import io.cloudauth.core.internal.jdbc.Dialect;
import io.cloudauth.core.internal.jdbc.JdbcTable;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SQL statements of {@link TableSubmissionLog}. Each one has the same effect if it runs twice.
 *
 * @param dialect the dialect of the database
 * @param connection the connection on which they run
 */
record SubmissionTable(Dialect dialect, Connection connection) {
    static final int MOST_UNSETTLED = 1_000;

    static final JdbcTable TABLE =
            new JdbcTable(
                    SubmissionTable.class,
                    "cloudauth_submission",
                    List.of(
                            new JdbcTable.Key("scope", 160, 160),
                            new JdbcTable.Key("id", 128, 384)),
                    List.of(
                            "state",
                            "settled",
                            "owner",
                            "begun_millis",
                            "lease_expires_millis",
                            "attempt",
                            "reference"),
                    "SubmissionLogs.createTable");

    private static final String COLUMNS =
            "scope, id, state, owner, begun_millis, lease_expires_millis, reference";
    static final String INSERT =
            "INSERT INTO cloudauth_submission ("
                    + COLUMNS
                    + ", settled, attempt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String INSERT_CONDITIONALLY =
            "INSERT INTO cloudauth_submission ("
                    + COLUMNS
                    + ", settled, attempt) SELECT CAST(? AS VARCHAR(160)), CAST(? AS VARCHAR(128)),"
                    + " CAST(? AS VARCHAR(16)), CAST(? AS VARCHAR(64)), CAST(? AS BIGINT),"
                    + " CAST(? AS BIGINT), CAST(? AS VARCHAR(128)), CAST(? AS SMALLINT), 0 WHERE NOT"
                    + " EXISTS (SELECT 1 FROM cloudauth_submission WHERE scope = ? AND id ="
                    + " ?)";
    private static final String TAKE =
            "UPDATE cloudauth_submission SET state = 'IN_PROGRESS', settled = 0, owner = ?, begun_millis = ?,"
                    + " lease_expires_millis = ?, reference = NULL, attempt = 0 WHERE scope = ? AND id = ? AND"
                    + " (state %s OR (state = 'IN_PROGRESS' AND lease_expires_millis <= ?))";
    static final String TAKE_UNLESS_PASSED = TAKE.formatted("IN ('NOT_SENT', 'REJECTED')");
    static final String TAKE_NOT_SENT = TAKE.formatted("= 'NOT_SENT'");

    /**
     * The new attempt number changes the row each time. Some drivers do not count a row whose
     * values stay the same.
     */
    static final String SENDING =
            "UPDATE cloudauth_submission SET state = 'SENDING', attempt = attempt + 1 WHERE"
                    + " scope = ? AND id = ? AND owner = ? AND state IN ('IN_PROGRESS',"
                    + " 'SENDING') AND lease_expires_millis > ?";

    private static final String END =
            "UPDATE cloudauth_submission SET state = ?, settled = ?, reference = COALESCE(?, reference)"
                    + " WHERE scope = ? AND id = ? AND owner = ?";
    static final String END_PASSED = END;
    static final String END_OTHERWISE = END + " AND state IN ('IN_PROGRESS', 'SENDING', 'UNKNOWN')";
    static final String FIND =
            "SELECT " + COLUMNS + " FROM cloudauth_submission WHERE scope = ? AND id = ?";

    /**
     * The condition for a submission that an operator must settle, that is, record the outcome that
     * the operator found out. Its outcome is unknown, or its lease expired in the state SENDING. An
     * unsettled row with a state of a newer library version also meets the condition.
     */
    private static final String OPEN =
            "settled = 0 AND state <> 'IN_PROGRESS'"
                    + " AND (state <> 'SENDING' OR lease_expires_millis <= ?)";

    static final String UNSETTLED =
            "SELECT "
                    + COLUMNS
                    + " FROM cloudauth_submission WHERE "
                    + OPEN
                    + " AND begun_millis <= ? ORDER BY begun_millis, id";
    static final String SETTLE =
            "UPDATE cloudauth_submission SET state = ?, settled = 1 WHERE scope = ? AND id = ? AND "
                    + OPEN;

    /** Returns the statements for MySQL and MariaDB. */
    static List<String> statements() {
        return List.of(
                INSERT,
                TAKE_UNLESS_PASSED,
                TAKE_NOT_SENT,
                SENDING,
                END_PASSED,
                END_OTHERWISE,
                FIND,
                UNSETTLED,
                SETTLE);
    }

    /** Returns the instant truncated to milliseconds, as the table stores it. */
    static Instant stored(Instant moment) {
        return Instant.ofEpochMilli(moment.toEpochMilli());
    }

    /**
     * Inserts a submission. Returns false if the table already has a row with its key.
     *
     * @throws SQLException of class 23 if the database found such a row by its primary key
     */
    boolean insert(Submission submission) throws SQLException {
        List<@Nullable Object> values =
                new ArrayList<>(
                        Arrays.asList(
                                scope(submission.key()),
                                id(submission.key()),
                                submission.state().name(),
                                submission.owner(),
                                submission.begunAt().toEpochMilli(),
                                submission.leaseExpiresAt().toEpochMilli(),
                                reference(submission),
                                settled(submission.state())));
        if (!dialect.insertsConditionally()) {
            return changed(INSERT, values.toArray());
        }
        values.add(scope(submission.key()));
        values.add(id(submission.key()));
        return changed(INSERT_CONDITIONALLY, values.toArray());
    }

    /**
     * Records that the submission is being sent. Returns false if its lease has expired, if it has
     * ended, or if another submission has replaced it.
     */
    boolean sending(Submission begun, Instant now) throws SQLException {
        return changed(
                SENDING, scope(begun.key()), id(begun.key()), begun.owner(), now.toEpochMilli());
    }

    /**
     * Replaces the last submission of a verification with a new one. Returns false if there is no
     * row, or if the state of the last submission does not permit a new one.
     *
     * @param once whether only NOT_SENT permits a new one
     */
    boolean take(Submission next, boolean once) throws SQLException {
        return changed(
                once ? TAKE_NOT_SENT : TAKE_UNLESS_PASSED,
                next.owner(),
                next.begunAt().toEpochMilli(),
                next.leaseExpiresAt().toEpochMilli(),
                scope(next.key()),
                id(next.key()),
                next.begunAt().toEpochMilli());
    }

    /**
     * Records the state in which a submission ended. Returns false if another submission has
     * replaced it, or if its row already has a final state. PASSED overwrites even a final state.
     */
    boolean end(Submission ended) throws SQLException {
        return changed(
                ended.state() == SubmissionState.PASSED ? END_PASSED : END_OTHERWISE,
                ended.state().name(),
                settled(ended.state()),
                reference(ended),
                scope(ended.key()),
                id(ended.key()),
                ended.owner());
    }

    /**
     * Settles an open submission. If its end was never recorded, its lease must have expired by the
     * given time.
     */
    boolean settle(SubmissionKey key, SubmissionState verdict, Instant leaseExpiredBy)
            throws SQLException {
        return changed(SETTLE, verdict.name(), scope(key), id(key), leaseExpiredBy.toEpochMilli());
    }

    Optional<Submission> find(SubmissionKey key) throws SQLException {
        return read(FIND, scope(key), id(key)).stream().findFirst();
    }

    List<Submission> unsettled(Instant now, Instant latest) throws SQLException {
        return read(UNSETTLED, now.toEpochMilli(), latest.toEpochMilli());
    }

    private Object scope(SubmissionKey key) {
        return dialect.key(key.scope());
    }

    private Object id(SubmissionKey key) {
        return dialect.key(key.id());
    }

    private static int settled(SubmissionState state) {
        return state.isSettled() ? 1 : 0;
    }

    private static @Nullable String reference(Submission submission) {
        return submission.reference().isEmpty() ? null : submission.reference();
    }

    private boolean changed(String sql, @Nullable Object... values) throws SQLException {
        return BoundedStatement.update(connection, sql, values) > 0;
    }

    private List<Submission> read(String sql, Object... values) throws SQLException {
        List<Submission> found = new ArrayList<>();
        try (BoundedStatement bounded = BoundedStatement.prepare(connection, sql)) {
            PreparedStatement statement = bounded.with(values);
            statement.setMaxRows(MOST_UNSETTLED);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(submission(rows));
                }
            }
        }
        return found;
    }

    private Submission submission(ResultSet rows) throws SQLException {
        return new Submission(
                new SubmissionKey(dialect.key(rows, 1), dialect.key(rows, 2)),
                state(rows.getString(3)),
                rows.getString(4),
                Instant.ofEpochMilli(rows.getLong(5)),
                Instant.ofEpochMilli(rows.getLong(6)),
                Objects.requireNonNullElse(rows.getString(7), ""));
    }

    /** Returns the state; UNKNOWN, which permits nothing, for a text that is no state. */
    private static SubmissionState state(String text) {
        for (SubmissionState state : SubmissionState.values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        return SubmissionState.UNKNOWN;
    }
}
