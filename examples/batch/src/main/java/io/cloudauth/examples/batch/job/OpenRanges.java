package io.cloudauth.examples.batch.job;

import io.cloudauth.examples.batch.person.OpenPersons;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Divides the open persons into ranges of keys. The contexts that Spring Batch stores contain only
 * these keys. One round takes at most 200 ranges, so that the tables of Spring Batch stay small.
 */
final class OpenRanges implements Partitioner {

    static final String FIRST = "first";
    static final String LAST = "last";

    private static final int MAX_RANGES = 200;

    private static final String QUERY =
            "SELECT MIN(id), MAX(id) FROM (SELECT id, (ROW_NUMBER() OVER (ORDER BY id) - 1) / ?"
                    + " AS part FROM (SELECT p.id FROM person p LEFT JOIN verification v"
                    + " ON v.person_id = p.id WHERE "
                    + OpenPersons.OPEN
                    + " ORDER BY p.id LIMIT ?) open_rows) parts GROUP BY part ORDER BY part";

    private final JdbcClient database;
    private final int size;

    OpenRanges(JdbcClient database, int size) {
        this.database = database;
        this.size = size;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> ranges = new LinkedHashMap<>();
        database.sql(QUERY)
                .params(size, size * MAX_RANGES)
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                .list()
                .forEach(
                        range -> {
                            ExecutionContext context = new ExecutionContext();
                            context.putLong(FIRST, range[0]);
                            context.putLong(LAST, range[1]);
                            ranges.put("range" + range[0], context);
                        });
        return ranges;
    }
}
