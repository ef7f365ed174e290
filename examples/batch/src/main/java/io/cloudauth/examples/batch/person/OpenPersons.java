package io.cloudauth.examples.batch.person;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the persons of one partition that have no final state. If the partition is delivered again,
 * it reads what the first delivery left. It keeps nothing in the step's context.
 */
public class OpenPersons implements ItemStreamReader<Person> {

    /** The condition for an open person, in a query that joins both tables. */
    public static final String OPEN = "(v.state IS NULL OR v.state = 'NOT_SENT')";

    private static final String QUERY =
            "SELECT p.id, p.order_no, p.name, p.id_number, p.picture FROM person p"
                    + " LEFT JOIN verification v ON v.person_id = p.id"
                    + " WHERE p.id BETWEEN ? AND ? AND "
                    + OPEN
                    + " ORDER BY p.id";

    private final JdbcClient database;
    private final long first;
    private final long last;
    private final Stopping stopping;
    private final Queue<Person> open = new ArrayDeque<>();

    /** Creates a reader of the persons whose keys are from {@code first} to {@code last}. */
    public OpenPersons(JdbcClient database, Stopping stopping, long first, long last) {
        this.database = database;
        this.stopping = stopping;
        this.first = first;
        this.last = last;
    }

    @Override
    public void open(ExecutionContext context) {
        open.clear();
        open.addAll(
                database.sql(QUERY)
                        .params(first, last)
                        .query(
                                (row, number) ->
                                        new Person(
                                                row.getLong(1),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4),
                                                Path.of(row.getString(5))))
                        .list());
    }

    @Override
    public synchronized @Nullable Person read() {
        return stopping.hasBegun() ? null : open.poll();
    }
}
