package io.cloudauth.core.submission;

import static io.cloudauth.submission.SubmissionState.IN_PROGRESS;
import static io.cloudauth.submission.SubmissionState.REJECTED;
import static io.cloudauth.submission.SubmissionState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.submission.Submission;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What every log in a table does besides. */
public interface JdbcSubmissionLogContract extends SubmissionLogContract {

    /** Where the log's table is. */
    DataSource database();

    /** As a later version may write it beside this one. */
    @Test
    default void aStateThatNobodyKnowsPermitsNothingUntilAPersonSettlesIt() throws SQLException {
        Submission begun = log().begin(ORDER, LEASE);
        log().end(begun, REJECTED);
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            assertThat(
                            statement.executeUpdate(
                                    "UPDATE cloudauth_submission SET state = 'NEW', settled = 0"))
                    .isEqualTo(1);
        }
        assertThat(log().find(ORDER)).contains(begun.in(UNKNOWN));
        assertThatThrownBy(() -> log().begin(ORDER, LEASE)).hasMessageContaining("UNKNOWN");

        assertThat(log().unsettled(Duration.ZERO)).containsExactly(begun.in(UNKNOWN));
        assertThat(log().settle(ORDER, REJECTED)).isTrue();
        assertThat(log().unsettled(Duration.ZERO)).isEmpty();
        assertThat(log().begin(ORDER, LEASE).state()).isEqualTo(IN_PROGRESS);
    }
}
