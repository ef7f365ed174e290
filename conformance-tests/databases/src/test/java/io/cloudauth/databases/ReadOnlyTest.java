package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.cloudauth.submission.SubmissionState;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What happens after a failover to a replica that is read-only. The MySQL server of the tests has
 * no users, so that it never refuses a write.
 */
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB_BY_MARIADB", "MARIADB_BY_MYSQL"})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReadOnlyTest {
    private final FailingDatabase database;
    private final ReadOnlySwitch readOnly;
    private final HikariDataSource pool;

    ReadOnlyTest(Route route) throws Exception {
        database = new FailingDatabase(route);
        readOnly = new ReadOnlySwitch(route, database.name());
        pool =
                FailingDatabase.warm(
                        new HikariDataSource(
                                FailingDatabase.config(readOnly.url(database.relay.port()), 2)));
    }

    @AfterEach
    void close() throws Exception {
        pool.close();
        readOnly.close();
        database.close();
    }

    @Test
    void beforeTheRequestItPreventsIt() {
        readOnly.on();
        database.relay.cutAll();
        assertThat(database.submit(pool)).isEqualTo("SubmissionLogException");
        database.checkNotSent();
    }

    @Test
    void betweenTheEntryAndTheRequestItPreventsIt() {
        database.relay.cutBefore(FailingDatabase.SENDING, readOnly::on);
        assertThat(database.submit(pool)).isEqualTo("SubmissionLogException");
        database.checkNotSent();
    }

    @Test
    void afterTheRequestTheCallerGetsTheVerdictAndNoOtherRequestIsPermitted() {
        database.relay.cutBefore(FailingDatabase.END, readOnly::on);
        assertThat(database.submit(pool)).isEqualTo("passed");
        assertThat(database.state()).contains(SubmissionState.SENDING);
        database.checkSentOnce();
    }
}
