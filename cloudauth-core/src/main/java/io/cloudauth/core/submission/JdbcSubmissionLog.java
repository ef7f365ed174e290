package io.cloudauth.core.submission;

import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A log in a database table. Each change is a single statement that changes a row only if the row's
 * state permits it, so that any number of processes can share the table. Safe to share between
 * threads.
 */
final class JdbcSubmissionLog implements SubmissionLog {
    /** The maximum number of tries of a step if other processes change the row meanwhile. */
    private static final int ROUNDS = 10;

    private final JdbcSteps steps;
    private final Time time;

    JdbcSubmissionLog(JdbcSteps steps, Time time) {
        this.steps = steps;
        this.time = time;
    }

    @Override
    public Submission begin(SubmissionKey key, Duration lease) {
        Instant now = SubmissionTable.stored(time.now());
        Submission wanted =
                new Submission(
                        key,
                        SubmissionState.IN_PROGRESS,
                        UUID.randomUUID().toString(),
                        now,
                        SubmissionTable.stored(now.plus(lease)));
        AtomicBoolean connected = new AtomicBoolean();
        Submission last;
        try {
            last = claim(wanted, connected);
        } catch (RuntimeException e) {
            // without a connection, nothing was written, and a pool would only wait again
            if (connected.get()) {
                withdraw(wanted);
            }
            throw e;
        }
        if (!last.equals(wanted)) {
            throw new SubmissionRefusedException(last.asOf(now));
        }
        return wanted;
    }

    /**
     * Writes the wanted entry, unless an earlier one forbids it. Returns the entry that the table
     * then has.
     */
    private Submission claim(Submission wanted, AtomicBoolean connected) {
        for (int round = 1; ; round++) {
            try {
                Optional<Submission> last =
                        steps.run(
                                connection -> {
                                    connected.set(true);
                                    return claim(connection, wanted);
                                });
                if (last.isPresent()) {
                    return last.get();
                }
                if (round == ROUNDS) {
                    throw new SubmissionLogException(
                            "other processes changed the same row too often; try again", null);
                }
            } catch (SQLException e) {
                if (round == ROUNDS || !isCollision(e)) {
                    throw JdbcSteps.failure("a submission could not be written", e);
                }
            }
        }
    }

    /** Makes one such try. Returns empty if another process changed the row meanwhile. */
    private static Optional<Submission> claim(Connection connection, Submission wanted)
            throws SQLException {
        if (SubmissionTable.insert(connection, wanted)
                || SubmissionTable.take(connection, wanted)) {
            return Optional.of(wanted);
        }
        return SubmissionTable.find(connection, wanted.key())
                .filter(last -> !last.asOf(wanted.begunAt()).state().permitsAnother());
    }

    /**
     * Returns whether another process wrote the same row at the same moment: SQLState classes 23
     * and 40.
     */
    private static boolean isCollision(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("23") || state.startsWith("40"));
    }

    /**
     * Records that nothing will be sent. The entry may have been written although the step failed.
     */
    private void withdraw(Submission wanted) {
        boolean interrupted = Thread.interrupted(); // it may be the reason of the failure
        try {
            end(wanted, SubmissionState.NOT_SENT);
        } catch (RuntimeException e) {
            // the caller gets the first failure; a written entry reads NOT_SENT after its lease
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean sending(Submission begun) {
        return steps.runOrFail(
                "the sending of a submission could not be recorded",
                connection -> SubmissionTable.sending(connection, begun, time.now()));
    }

    @Override
    public void end(Submission begun, SubmissionState state) {
        boolean written =
                steps.runOrFail(
                        "an outcome could not be written",
                        connection -> SubmissionTable.end(connection, begun, state));
        if (!written) {
            throw new SubmissionLogException("the submission was settled or deleted", null);
        }
    }

    @Override
    public Optional<Submission> find(SubmissionKey key) {
        Instant now = time.now();
        return steps.runOrFail(
                        "a submission could not be read",
                        connection -> SubmissionTable.find(connection, key))
                .map(entry -> entry.asOf(now));
    }

    @Override
    public List<Submission> unsettled(Duration olderThan) {
        Instant now = time.now();
        return steps
                .runOrFail(
                        "the unsettled submissions could not be read",
                        connection ->
                                SubmissionTable.unsettled(connection, now, now.minus(olderThan)))
                .stream()
                .map(entry -> entry.asOf(now))
                .toList();
    }

    @Override
    public boolean settle(SubmissionKey key, SubmissionState verdict) {
        SettlementRules.check(verdict);
        Instant leaseExpiredBy = SettlementRules.leaseExpiredBy(verdict, time.now());
        return steps.runOrFail(
                "a submission could not be settled",
                connection -> SubmissionTable.settle(connection, key, verdict, leaseExpiredBy));
    }

    /** Does not show the data source, because its text may contain a password. */
    @Override
    public String toString() {
        return "SubmissionLog(JDBC)";
    }
}
