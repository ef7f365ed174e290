package io.cloudauth.examples.h5;

import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.examples.h5.verification.Owner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application's database, for assertions of tests. */
final class Database {
    private final JdbcClient jdbc;
    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();

    Database(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the name of the database product. */
    String product() {
        return jdbc.sql("select version()")
                .query(
                        (row, index) ->
                                row.getStatement()
                                        .getConnection()
                                        .getMetaData()
                                        .getDatabaseProductName())
                .single();
    }

    /** Returns the stage of a verification; {@code none} if there is no row. */
    String stage(String bizId) {
        return jdbc.sql("select stage from verification where biz_id = ?")
                .param(bizId)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    /** Returns the owner of a verification. */
    Owner owner(String bizId) {
        return jdbc.sql("select owner from verification where biz_id = ?")
                .param(bizId)
                .query((row, index) -> new Owner(row.getString(1)))
                .single();
    }

    /** Returns the BizIds of all verifications. */
    List<String> bizIds() {
        return jdbc.sql("select biz_id from verification").query(String.class).list();
    }

    /** Returns all values of all rows of all tables. */
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

    /** Records the rows in the stage STARTING while a call is in progress. */
    CallListener startingRowsRecorder() {
        return event -> {
            if (event instanceof CallEvent.AttemptEnded) {
                seen.addAll(
                        jdbc.sql("select biz_id from verification where stage = 'STARTING'")
                                .query(String.class)
                                .list());
            }
        };
    }

    /** Returns the BizIds of rows that existed while the request for a token was in progress. */
    List<String> storedBeforeTheCall() {
        return List.copyOf(seen);
    }
}
