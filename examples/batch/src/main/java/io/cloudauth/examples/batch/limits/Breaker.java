package io.cloudauth.examples.batch.limits;

import io.cloudauth.examples.batch.person.RowState;
import io.cloudauth.examples.batch.person.Verified;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says when the job must stop: after 5 unknown or 20 unsent persons in a row, or after an error
 * that every other person would get too. It counts in the database, over all processes.
 */
@Component
public class Breaker {

    private static final int MAX_UNKNOWN = 5;
    private static final int MAX_NOT_SENT = 20;

    private static final String COUNT =
            "UPDATE breaker SET %1$s = %1$s + 1, reason = CASE WHEN reason IS NULL"
                    + " AND %1$s + 1 >= ? THEN ? ELSE reason END WHERE id = 1";

    private final JdbcClient database;

    Breaker(JdbcClient database) {
        this.database = database;
    }

    /** Counts a result. */
    public void count(Verified verified) {
        if (verified.isOfEarlierSubmission()) {
            return; // it says nothing about the service as it is now
        }
        if (verified.concernsEveryone()) {
            database.sql("UPDATE breaker SET reason = COALESCE(reason, ?) WHERE id = 1")
                    .param(verified.outcome().reason())
                    .update();
        } else if (verified.state() == RowState.UNKNOWN) {
            count("unknown_in_row", MAX_UNKNOWN, verified);
        } else if (verified.state() == RowState.NOT_SENT) {
            count("not_sent_in_row", MAX_NOT_SENT, verified);
        } else {
            database.sql(
                            "UPDATE breaker SET unknown_in_row = 0, not_sent_in_row = 0 WHERE"
                                    + " id = 1 AND (unknown_in_row > 0 OR not_sent_in_row > 0)")
                    .update();
        }
    }

    private void count(String column, int most, Verified verified) {
        database.sql(COUNT.formatted(column)).params(most, verified.outcome().reason()).update();
    }

    /** Returns why the job must stop; empty while it may go on. */
    public Optional<String> reason() {
        return database.sql("SELECT reason FROM breaker WHERE id = 1 AND reason IS NOT NULL")
                .query(String.class)
                .optional();
    }

    /** Lets a job go on that an operator starts again. */
    public void reset() {
        database.sql(
                        "UPDATE breaker SET unknown_in_row = 0, not_sent_in_row = 0, reason = NULL"
                                + " WHERE id = 1")
                .update();
    }
}
