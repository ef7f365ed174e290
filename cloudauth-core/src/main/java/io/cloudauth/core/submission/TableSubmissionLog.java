package io.cloudauth.core.submission;

import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.core.internal.jdbc.CheckedTable;
import io.cloudauth.core.internal.jdbc.JdbcSteps;
import io.cloudauth.core.internal.jdbc.UnusableTableException;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A log in a database table. Each change is a single statement that changes a row only if the row's
 * state permits it, so that any number of processes can share the table. The clock of the database
 * is never read. Safe to share between threads.
 */
final class TableSubmissionLog implements SubmissionLog {
    /** The maximum number of tries to begin if other processes change the row meanwhile. */
    private static final int ROUNDS = 10;

    private final CheckedTable checked;
    private final Time time;
    private final boolean once;

    TableSubmissionLog(JdbcSteps steps, Time time) {
        this(new CheckedTable(SubmissionTable.TABLE, steps), time, false);
    }

    private TableSubmissionLog(CheckedTable checked, Time time, boolean once) {
        this.checked = checked;
        this.time = time;
        this.once = once;
    }

    /** Returns a log over the same table, in which only NOT_SENT permits another submission. */
    TableSubmissionLog once() {
        return new TableSubmissionLog(checked, time, true);
    }

    /** Checks the table now rather than on its first use. */
    void check() {
        boolean unused = step("the database could not be reached", table -> true);
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
        Submission last;
        try {
            last = claim(wanted);
        } catch (JdbcSteps.NoConnectionException e) {
            throw failure("a submission could not be written", e); // a pool would only wait again
        } catch (SQLException e) {
            withdraw(wanted);
            throw failure("a submission could not be written", e);
        }
        if (!last.owner().equals(wanted.owner())) {
            throw new SubmissionRefusedException(last.asOf(now));
        }
        return wanted;
    }

    /**
     * Writes the wanted entry, unless an earlier one forbids it. Returns the entry that the table
     * then has. An insert comes first and a query last, so that the database alone decides.
     */
    private Submission claim(Submission wanted) throws SQLException {
        for (int round = 1; round <= ROUNDS; round++) {
            if (insert(wanted) || run(table -> table.take(wanted, once))) {
                return wanted;
            }
            Optional<Submission> last = run(table -> table.find(wanted.key()));
            if (last.isPresent()
                    && (isOwn(last.get(), wanted) || !permitsAnother(last.get(), wanted))) {
                return last.get();
            }
        }
        throw new SubmissionLogException(
                "other processes changed the same row too often; try again", null);
    }

    /** Returns false if the table has a row with this key. */
    private boolean insert(Submission submission) throws SQLException {
        try {
            return run(table -> table.insert(submission));
        } catch (SQLException e) {
            if (CheckedTable.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Returns whether an earlier run of the same step has written the entry. */
    private static boolean isOwn(Submission last, Submission wanted) {
        return last.owner().equals(wanted.owner());
    }

    private boolean permitsAnother(Submission last, Submission wanted) {
        SubmissionState state = last.asOf(wanted.begunAt()).state();
        return once ? state == SubmissionState.NOT_SENT : state.permitsAnother();
    }

    /**
     * Records that nothing will be sent. The entry may have been written although the step failed.
     */
    private void withdraw(Submission wanted) {
        boolean interrupted = Thread.interrupted(); // it may be the reason of the failure
        try {
            boolean unused = run(table -> table.end(wanted.in(SubmissionState.NOT_SENT)));
        } catch (SQLException | RuntimeException e) {
            // the caller gets the first failure; a written entry reads NOT_SENT after its lease
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean sending(Submission begun) {
        return step(
                "the sending of a submission could not be recorded",
                table -> table.sending(begun, time.now()));
    }

    @Override
    public void end(Submission begun, SubmissionState state) {
        Submission ended = begun.in(state);
        String what = "an outcome could not be written";
        if (step(what, table -> table.end(ended))) {
            return;
        }
        Optional<Submission> last = step(what, table -> table.find(ended.key()));
        if (last.isPresent() ? isRecorded(last.get(), ended) : insertLost(ended, what)) {
            return;
        }
        throw new SubmissionLogException("the submission was settled or deleted", null);
    }

    /** Returns whether an earlier run of the same step has recorded the outcome. */
    private static boolean isRecorded(Submission last, Submission ended) {
        return last.owner().equals(ended.owner()) && last.state() == ended.state();
    }

    /**
     * Records an outcome whose entry the database has lost, for example because a replica that
     * lagged became the primary. Returns false if another submission has begun meanwhile.
     */
    private boolean insertLost(Submission ended, String what) {
        try {
            return insert(ended);
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    @Override
    public Optional<Submission> find(SubmissionKey key) {
        Instant now = time.now();
        return step("a submission could not be read", table -> table.find(key))
                .map(entry -> entry.asOf(now));
    }

    @Override
    public List<Submission> unsettled(Duration olderThan) {
        Instant now = time.now();
        return step(
                        "the unsettled submissions could not be read",
                        table -> table.unsettled(now, now.minus(olderThan)))
                .stream()
                .map(entry -> entry.asOf(now))
                .toList();
    }

    @Override
    public boolean settle(SubmissionKey key, SubmissionState verdict) {
        SettlementRules.check(verdict);
        Instant leaseExpiredBy = SettlementRules.leaseExpiredBy(verdict, time.now());
        return step(
                "a submission could not be settled",
                table -> table.settle(key, verdict, leaseExpiredBy));
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
                    (dialect, connection) -> step.run(new SubmissionTable(dialect, connection)));
        } catch (UnusableTableException e) {
            throw new SubmissionLogException(String.valueOf(e.getMessage()), null);
        }
    }

    /** Returns an exception that is safe to show. The message of a driver may quote values. */
    private static SubmissionLogException failure(String what, SQLException e) {
        return new SubmissionLogException(
                what + ' ' + JdbcSteps.describe(e), ExceptionSanitizer.of(e));
    }

    static void createTable(JdbcSteps steps) {
        try {
            SubmissionTable.TABLE.create(steps);
        } catch (SQLException e) {
            throw failure("the table cloudauth_submission could not be created", e);
        }
    }

    /** Does not show the data source, because its text may contain a password. */
    @Override
    public String toString() {
        return "SubmissionLog(JDBC)";
    }

    /** Work on the table. */
    @FunctionalInterface
    private interface Step<T> {
        T run(SubmissionTable table) throws SQLException;
    }
}
