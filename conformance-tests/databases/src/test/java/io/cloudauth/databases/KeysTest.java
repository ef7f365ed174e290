package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys that a collation takes for equal are different keys. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KeysTest {
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Differences in case, width, inner blanks, accents and emoji, and the longest key. */
    private static final List<String> DISTINCT =
            List.of(
                    "a",
                    "A",
                    "ａ",
                    "Ａ",
                    "á",
                    "a\u0301",
                    "å",
                    "ss",
                    "ß",
                    "1",
                    "１",
                    "①",
                    "カ",
                    "ｶ",
                    "か",
                    "😀",
                    "😁",
                    "i",
                    "I",
                    "İ",
                    "ı",
                    "张",
                    "張",
                    "😀".repeat(64),
                    "张".repeat(128),
                    "a b",
                    "a  b",
                    "张".repeat(127));

    @ParameterizedTest
    @EnumSource
    void differentKeysStayDifferent(Route route) {
        DataSource database = route.dataSource(route.newDatabase());
        SubmissionLogs.createTable(database);
        SubmissionLog log = SubmissionLogs.jdbc(database);
        List<Submission> begun = new ArrayList<>();
        for (String id : DISTINCT) {
            begun.add(log.begin(new SubmissionKey("scene", id), LEASE));
            begun.add(log.begin(new SubmissionKey("Scene", id), LEASE));
        }
        for (Submission each : begun) {
            assertThat(log.sending(each)).isTrue();
            log.end(each, SubmissionState.UNKNOWN);
        }
        assertThat(log.unsettled(Duration.ZERO))
                .containsExactlyInAnyOrderElementsOf(
                        begun.stream().map(each -> each.in(SubmissionState.UNKNOWN)).toList());
    }

    /** Key and charset of the connection have nothing to do with each other. */
    @Test
    void anApplicationWithAnotherCharsetMeansTheSameKeys() {
        Route route = Route.MARIADB_BY_MYSQL;
        String url = route.url(route.newDatabase());
        DataSource database = Pools.hikari(url, 1);
        DataSource gbk = Pools.hikari(url + "&characterEncoding=GBK", 1);
        SubmissionLogs.createTable(database);
        SubmissionKey key = new SubmissionKey("scene", "张");
        Submission begun = SubmissionLogs.jdbc(database).begin(key, LEASE);
        assertThat(SubmissionLogs.jdbc(gbk).find(key)).contains(begun);
    }
}
