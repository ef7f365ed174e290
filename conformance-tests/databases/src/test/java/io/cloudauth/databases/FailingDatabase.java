package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.Keys;
import io.cloudauth.core.submission.Gate;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.core.submission.Submitter;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionState;
import java.io.IOException;
import java.util.Optional;
import javax.sql.DataSource;

/** An application whose database is behind a relay, and the service that it calls. */
final class FailingDatabase implements AutoCloseable {
    static final SubmissionKey ORDER = Keys.material("scene", "order0");

    // parts of the three statements of a submission
    static final String BEGIN = "INSERT INTO cloudauth_submission";
    static final String SENDING = "SET state = 'SENDING'";
    static final String END = "reference = COALESCE";

    final Gate gate = new Gate();
    final Relay relay;
    private final Route route;
    private final String name;

    FailingDatabase(Route route) throws IOException {
        this.route = route;
        name = route.newDatabase();
        relay = new Relay(route.server().port());
        SubmissionLogs.createTable(direct());
    }

    String name() {
        return name;
    }

    /** Returns connections that do not pass the relay. */
    DataSource direct() {
        return route.dataSource(name);
    }

    void execute(String sql) {
        Route.execute(route.url(name), sql);
    }

    HikariConfig config(int connections) {
        return config(route.url(relay.port(), name), connections);
    }

    static HikariConfig config(String url, int connections) {
        HikariConfig config = Pools.config(url, connections);
        config.setConnectionTimeout(2_000);
        return config;
    }

    /** Returns a pool with open connections, so that the driver's own statements are over. */
    HikariDataSource pool() {
        return warm(new HikariDataSource(config(2)));
    }

    static HikariDataSource warm(HikariDataSource pool) {
        assertThat(SubmissionLogs.jdbc(pool).find(ORDER)).isEmpty();
        return pool;
    }

    /** Submits the order and says how it ended. */
    String submit(DataSource database) {
        try (CloudAuthClient client =
                Submitter.client(
                        gate.endpoint(), Submitter.accessKey(), SubmissionLogs.jdbc(database))) {
            return Submitter.submit(client, TestIdCards.passed(), ORDER.id());
        }
    }

    Optional<SubmissionState> state() {
        return SubmissionLogs.jdbc(direct()).find(ORDER).map(Submission::state);
    }

    void checkNotSent() {
        assertThat(gate.arrivals()).isZero();
        assertThat(gate.emulator().charged()).isZero();
    }

    /** Checks that the request was sent once, and that the log permits no further one. */
    void checkSentOnce() {
        assertThat(submit(direct())).startsWith("refused ");
        assertThat(gate.arrivals()).isEqualTo(1);
        assertThat(gate.emulator().charged()).isEqualTo(1);
    }

    @Override
    public void close() throws IOException {
        gate.close();
        relay.close();
    }
}
