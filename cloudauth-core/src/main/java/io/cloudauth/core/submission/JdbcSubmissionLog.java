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
 * A log in a table of a database. Every step is a single statement that changes a row only from a
 * state that permits it, so that any number of processes may share the table. Safe to share between
 * threads.
 */
final class JdbcSubmissionLog implements SubmissionLog {
    /** How often a step is repeated if another process changed the row meanwhile. */
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
            if (connected.get()) { // without, nothing was written, and a pool would wait again
                withdraw(wanted);
            }
            throw e;
        }
        if (!last.equals(wanted)) {
            throw new SubmissionRefusedException(last.asOf(now));
        }
        return wanted;
    }

    /** The row as it is then: the wanted one, or one that forbids it. */
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
                    throw new SubmissionLogException("others kept writing the same row", null);
                }
            } catch (SQLException e) {
                if (round == ROUNDS || !isCollision(e)) {
                    throw JdbcSteps.failure("a submission could not be written", e);
                }
            }
        }
    }

    /** As above; empty if another process changed the row meanwhile. */
    private static Optional<Submission> claim(Connection connection, Submission wanted)
            throws SQLException {
        if (SubmissionTable.insert(connection, wanted)
                || SubmissionTable.take(connection, wanted)) {
            return Optional.of(wanted);
        }
        return SubmissionTable.find(connection, wanted.key())
                .filter(last -> !last.asOf(wanted.begunAt()).state().permitsAnother());
    }

    /** Another wrote the same row at the same moment: SQLState classes 23 and 40. */
    private static boolean isCollision(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("23") || state.startsWith("40"));
    }

    /** The entry may have been written although the step failed; nothing will be sent. */
    private void withdraw(Submission wanted) {
        boolean interrupted = Thread.interrupted(); // perhaps why it failed
        try {
            end(wanted, SubmissionState.NOT_SENT);
        } catch (RuntimeException e) {
            // never written, or an operator will see it; the caller gets the first failure
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
        Instant leaseEndedBy = SettlementRules.leaseEndedBy(verdict, time.now());
        return steps.runOrFail(
                "a submission could not be settled",
                connection -> SubmissionTable.settle(connection, key, verdict, leaseEndedBy));
    }

    /** Shows nothing of its data source, which may know a password. */
    @Override
    public String toString() {
        return "SubmissionLog(JDBC)";
    }
}
