package io.cloudauth.core.submission;

import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The SQL statements of {@link JdbcSubmissionLog}, for H2 and PostgreSQL. */
final class SubmissionTable {
    static final int MOST_UNSETTLED = 1_000;

    private static final String COLUMNS =
            "scope, id, state, owner, begun_millis, lease_expires_millis, reference";
    private static final String INSERT =
            "INSERT INTO cloudauth_submission ("
                    + COLUMNS
                    + ", settled, attempt) SELECT CAST(? AS VARCHAR(160)), CAST(? AS VARCHAR(128)),"
                    + " 'IN_PROGRESS', CAST(? AS VARCHAR(64)), CAST(? AS BIGINT),"
                    + " CAST(? AS BIGINT), NULL, 0, 0 WHERE NOT"
                    + " EXISTS (SELECT 1 FROM cloudauth_submission WHERE scope = ? AND id ="
                    + " ?)";
    private static final String TAKE =
            "UPDATE cloudauth_submission SET state = 'IN_PROGRESS', settled = 0, owner = ?, begun_millis = ?,"
                    + " lease_expires_millis = ?, reference = NULL, attempt = 0 WHERE scope = ? AND id = ? AND"
                    + " (state IN ('REJECTED', 'NOT_SENT')"
                    + " OR (state = 'IN_PROGRESS' AND lease_expires_millis <= ?))";

    /**
     * The new attempt number changes the row each time. Some drivers do not count a row whose
     * values stay the same.
     */
    private static final String SENDING =
            "UPDATE cloudauth_submission SET state = 'SENDING', attempt = attempt + 1 WHERE"
                    + " scope = ? AND id = ? AND owner = ? AND state IN ('IN_PROGRESS',"
                    + " 'SENDING') AND lease_expires_millis > ?";

    private static final String END =
            "UPDATE cloudauth_submission SET state = ?, settled = ?,"
                    + " reference = COALESCE(NULLIF(CAST(? AS VARCHAR(128)), ''), reference)"
                    + " WHERE scope = ? AND id = ? AND owner"
                    + " = ? AND (state IN ('IN_PROGRESS', 'SENDING', 'UNKNOWN') OR CAST(? AS VARCHAR(16)) ="
                    + " 'PASSED')";
    private static final String FIND =
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
    private static final String SETTLE =
            "UPDATE cloudauth_submission SET state = ?, settled = 1 WHERE scope = ? AND id = ? AND "
                    + OPEN;

    private SubmissionTable() {}

    /** Returns the instant truncated to milliseconds, as the table stores it. */
    static Instant stored(Instant moment) {
        return Instant.ofEpochMilli(moment.toEpochMilli());
    }

    /**
     * Inserts the first submission of a verification. Returns false if the table already has a row
     * with its key.
     */
    static boolean insert(Connection connection, Submission first) throws SQLException {
        return changed(
                connection,
                INSERT,
                first.key().scope(),
                first.key().id(),
                first.owner(),
                first.begunAt().toEpochMilli(),
                first.leaseExpiresAt().toEpochMilli(),
                first.key().scope(),
                first.key().id());
    }

    /**
     * Records that the submission is being sent. Returns false if its lease has expired, if it has
     * ended, or if another submission has replaced it.
     */
    static boolean sending(Connection connection, Submission begun, Instant now)
            throws SQLException {
        return changed(
                connection,
                SENDING,
                begun.key().scope(),
                begun.key().id(),
                begun.owner(),
                now.toEpochMilli());
    }

    /**
     * Replaces the last submission of a verification with a new one. Returns false if there is no
     * row, or if the state of the last submission does not permit a new one.
     */
    static boolean take(Connection connection, Submission next) throws SQLException {
        return changed(
                connection,
                TAKE,
                next.owner(),
                next.begunAt().toEpochMilli(),
                next.leaseExpiresAt().toEpochMilli(),
                next.key().scope(),
                next.key().id(),
                next.begunAt().toEpochMilli());
    }

    /**
     * Records the state in which a submission ended. Returns false if another submission has
     * replaced it, or if its row already has a final state. PASSED overwrites even a final state.
     */
    static boolean end(Connection connection, Submission begun, SubmissionState state)
            throws SQLException {
        return changed(
                connection,
                END,
                state.name(),
                state.isSettled() ? 1 : 0,
                begun.reference(),
                begun.key().scope(),
                begun.key().id(),
                begun.owner(),
                state.name());
    }

    /**
     * Settles an open submission. If its end was never recorded, its lease must have expired by the
     * given time.
     */
    static boolean settle(
            Connection connection,
            SubmissionKey key,
            SubmissionState verdict,
            Instant leaseExpiredBy)
            throws SQLException {
        return changed(
                connection,
                SETTLE,
                verdict.name(),
                key.scope(),
                key.id(),
                leaseExpiredBy.toEpochMilli());
    }

    static Optional<Submission> find(Connection connection, SubmissionKey key) throws SQLException {
        return read(connection, FIND, key.scope(), key.id()).stream().findFirst();
    }

    static List<Submission> unsettled(Connection connection, Instant now, Instant latest)
            throws SQLException {
        return read(connection, UNSETTLED, now.toEpochMilli(), latest.toEpochMilli());
    }

    private static boolean changed(Connection connection, String sql, Object... values)
            throws SQLException {
        try (BoundedStatement bounded = BoundedStatement.prepare(connection, sql)) {
            return bounded.with(values).executeUpdate() > 0;
        }
    }

    private static List<Submission> read(Connection connection, String sql, Object... values)
            throws SQLException {
        List<Submission> found = new ArrayList<>();
        try (BoundedStatement bounded = BoundedStatement.prepare(connection, sql)) {
            PreparedStatement statement = bounded.with(values);
            statement.setMaxRows(MOST_UNSETTLED);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Submission(
                                    new SubmissionKey(rows.getString(1), rows.getString(2)),
                                    state(rows.getString(3)),
                                    rows.getString(4),
                                    Instant.ofEpochMilli(rows.getLong(5)),
                                    Instant.ofEpochMilli(rows.getLong(6)),
                                    Objects.requireNonNullElse(rows.getString(7), "")));
                }
            }
        }
        return found;
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
