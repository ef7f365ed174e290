package io.cloudauth.examples.batch.person;

import io.cloudauth.SubmissionOutcome;
import io.cloudauth.examples.batch.limits.Breaker;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores results. A final state is never replaced. */
@Component
public class Results implements ItemWriter<Verified> {

    private static final String INSERT =
            "INSERT INTO verification (person_id, state, reason, code, request_id, updated_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String UPDATE =
            "UPDATE verification SET state = ?, reason = ?, code = ?, request_id = ?,"
                    + " updated_at = ? WHERE person_id = ? AND state = 'NOT_SENT'";

    private final JdbcClient database;
    private final Breaker breaker;

    Results(JdbcClient database, Breaker breaker) {
        this.database = database;
        this.breaker = breaker;
    }

    @Override
    public void write(Chunk<? extends Verified> chunk) {
        for (Verified verified : chunk) {
            store(verified);
            breaker.count(verified);
        }
    }

    private void store(Verified verified) {
        SubmissionOutcome outcome = verified.outcome();
        String state = verified.state().name();
        Timestamp now = Timestamp.from(Instant.now());
        int inserted =
                database.sql(INSERT)
                        .params(
                                verified.personId(),
                                state,
                                outcome.reason(),
                                outcome.code(),
                                outcome.requestId(),
                                now)
                        .update();
        if (inserted == 0) {
            database.sql(UPDATE)
                    .params(
                            state,
                            outcome.reason(),
                            outcome.code(),
                            outcome.requestId(),
                            now,
                            verified.personId())
                    .update();
        }
    }
}
