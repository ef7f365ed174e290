package io.cloudauth.examples.h5;

import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.examples.h5.verification.Owner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    String stage(String number) {
        return jdbc.sql("select stage from verification where number = ?")
                .param(number)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    /** Returns the owner of a verification. */
    Owner owner(String number) {
        return jdbc.sql("select owner from verification where number = ?")
                .param(number)
                .query((row, index) -> new Owner(row.getString(1)))
                .single();
    }

    /** Returns the service's ID of a verification: CertifyId or BizId. */
    String vendorId(String number) {
        return jdbc.sql("select vendor_id from verification where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    /** Returns the encrypted details of a verification; null if there are none. */
    @Nullable String sealedDetails(String number) {
        return (String)
                jdbc.sql("select sealed_details from verification where number = ?")
                        .param(number)
                        .query()
                        .singleRow()
                        .get("sealed_details");
    }

    /** Returns the version and the time of the consent of a verification. */
    Map<String, Object> consent(String number) {
        return jdbc.sql("select consent_version, consented_at from verification where number = ?")
                .param(number)
                .query()
                .singleRow();
    }

    /** Returns the numbers of the verifications for which a manual review was requested. */
    List<String> reviews() {
        return jdbc.sql("select number from verification where review_requested_at is not null")
                .query(String.class)
                .list();
    }

    /** Returns how many sessions still have to be erased at the service. */
    int erasures() {
        return jdbc.sql("select count(*) from erasure").query(Integer.class).single();
    }

    /** Returns the numbers of all verifications. */
    List<String> numbers() {
        return jdbc.sql("select number from verification").query(String.class).list();
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
                        jdbc.sql("select number from verification where stage = 'STARTING'")
                                .query(String.class)
                                .list());
            }
        };
    }

    /** Returns the numbers of rows that existed while the request for a session was in progress. */
    List<String> storedBeforeTheCall() {
        return List.copyOf(seen);
    }
}
