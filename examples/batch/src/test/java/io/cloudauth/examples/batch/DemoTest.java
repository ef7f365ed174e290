package io.cloudauth.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.examples.batch.progress.Counts;
import io.cloudauth.examples.batch.progress.Progress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo: one process, from the first person to the printed summary. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "batch.demo-persons=500",
            "batch.rate=1000",
            "batch.partition-size=50",
            "batch.round-pause=100ms",
            "logging.level.root=debug"
        })
@ExtendWith(OutputCaptureExtension.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DemoTest {
    @Autowired private Progress progress;
    @Autowired private CloudAuthEmulator emulator;
    @Autowired private JdbcClient database;
    @LocalServerPort private int port;

    @Test
    void everyPersonIsSubmittedOnceAndNothingOfAPersonIsLeft(CapturedOutput output)
            throws Exception {
        Counts counts = progress.count();
        while (counts.open() > 0) {
            Thread.sleep(100);
            counts = progress.count();
        }
        assertThat(counts)
                .extracting(Counts::passed, Counts::rejected, Counts::refused, Counts::unknown)
                .as(() -> reasons().toString())
                .containsExactly(484L, 15L, 1L, 0L);
        assertThat(emulator.charged()).isEqualTo(499);
        assertThat(reasons())
                .containsEntry("FACES_DIFFER", 9L)
                .containsEntry("LIVENESS_RISK", 6L)
                .containsEntry("idCardNumber:ID_NUMBER_CHECKSUM", 1L);

        assertThat(page("en"))
                .contains("500 of 500 persons are done", "All persons are done", "Passed");
        assertThat(page("zh-CN")).contains("已完成 500 人，共 500 人", "全部完成", "认证通过");
        String metrics = get("/actuator/metrics/batch.persons.passed", "en");
        assertThat(metrics).contains("484");

        while (!output.getAll().contains("500 persons: 484 passed")) {
            Thread.sleep(50);
        }
        for (String text : List.of(output.getAll(), tables(), metrics, page("en"))) {
            assertThat(text).doesNotContain("11000019000101").doesNotContain("测试");
        }
    }

    private Map<String, Long> reasons() {
        Map<String, Long> reasons = new java.util.TreeMap<>();
        database.sql("SELECT reason, COUNT(*) FROM verification GROUP BY reason")
                .query(
                        row -> {
                            reasons.put(row.getString(1), row.getLong(2));
                        });
        return reasons;
    }

    /** Returns all rows of all tables but the persons' own. */
    private String tables() {
        StringBuilder rows = new StringBuilder();
        List<String> tables =
                database.sql(
                                "SELECT table_name FROM information_schema.tables WHERE"
                                        + " LOWER(table_schema) = 'public'")
                        .query(String.class)
                        .list();
        assertThat(tables).hasSizeGreaterThan(12);
        for (String table : tables) {
            if (!table.equals("person")) {
                rows.append(database.sql("SELECT * FROM \"" + table + '"').query().listOfRows());
            }
        }
        assertThat(rows).contains("demo0000");
        return rows.toString();
    }

    private String page(String language) throws Exception {
        return get("/", language);
    }

    private String get(String path, String language) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Accept-Language", language)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
