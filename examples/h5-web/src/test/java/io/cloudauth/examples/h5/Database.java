package io.cloudauth.examples.h5;

import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.examples.h5.verification.Owner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application's database, as a test looks into it. */
final class Database {
    private final JdbcClient jdbc;
    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();

    Database(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose it is. */
    String product() {
        return jdbc.sql("select version()")
                .query(
                        (row, number) ->
                                row.getStatement()
                                        .getConnection()
                                        .getMetaData()
                                        .getDatabaseProductName())
                .single();
    }

    /** The stage of a verification; {@code none} where it is not kept. */
    String stage(String bizId) {
        return jdbc.sql("select stage from verification where biz_id = ?")
                .param(bizId)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    /** Who began a verification. */
    Owner owner(String bizId) {
        return jdbc.sql("select owner from verification where biz_id = ?")
                .param(bizId)
                .query((row, number) -> new Owner(row.getString(1)))
                .single();
    }

    /** The numbers of all verifications. */
    List<String> bizIds() {
        return jdbc.sql("select biz_id from verification").query(String.class).list();
    }

    /** Every value of every row of every table. */
    String everything() {
        return jdbc
                .sql(
                        """
                        select table_name from information_schema.tables
                        where lower(table_schema) = 'public'
                        """)
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> rows(table).stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    private List<Map<String, Object>> rows(String table) {
        return jdbc.sql("select * from \"" + table + "\"").query().listOfRows();
    }

    /** Notes, while a token is being asked for, the verifications that are about to begin. */
    CallListener whenACallBegins() {
        return event -> {
            if (event instanceof CallEvent.AttemptEnded) {
                seen.addAll(
                        jdbc.sql("select biz_id from verification where stage = 'STARTING'")
                                .query(String.class)
                                .list());
            }
        };
    }

    /** The verifications that were kept while the service was being asked for their token. */
    List<String> keptBeforeTheCall() {
        return List.copyOf(seen);
    }
}
